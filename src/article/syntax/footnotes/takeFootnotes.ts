import type { FootnoteDefinition, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'

/** Footnotes by the identifier that references use. */
export type Footnotes = Map<string, FootnoteDefinition>

/**
 * Take the footnotes out of the tree, since each belongs where it is referred to. A heading that held nothing else goes
 * with them.
 */
export function takeFootnotes(tree: Root): Footnotes {
  const footnotes: Footnotes = new Map()
  const kept: RootContent[] = []
  for (const block of tree.children) {
    if (block.type !== 'footnoteDefinition') kept.push(block)
    else if (!footnotes.has(block.identifier)) footnotes.set(block.identifier, block)
  }
  tree.children = kept.filter((block, at) => {
    if (block.type !== 'heading') return true
    const next = kept[at + 1]
    const after = tree.children[tree.children.indexOf(block) + 1]
    return after?.type !== 'footnoteDefinition' || (next !== undefined && !opensSection(next, block.depth))
  })
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (!footnotes.has(node.identifier)) footnotes.set(node.identifier, node)
    if (!parent || index === undefined) return
    parent.children.splice(index, 1)
    return index
  })
  return footnotes
}

function opensSection(block: RootContent, depth: number): boolean {
  return block.type === 'heading' && block.depth <= depth
}
