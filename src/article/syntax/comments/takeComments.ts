import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Draft } from '../../passes/pass.ts'

/** Types of nodes that are removed if they held nothing but comments. */
const removedIfEmpty = new Set(['paragraph', 'list', 'listItem', 'blockquote'])

/**
 * Move comments and other `omitted` nodes from the tree to `draft.omitted`: `One <!-- more? --> two.` becomes `One two.` Remove
 * paragraphs, items and quotes that this empties. `resolveHtml` handles comments inside of an HTML block.
 */
export function takeComments({ tree, omitted }: Pick<Draft, 'tree' | 'omitted'>): void {
  const emptied = new Set<Nodes>()
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.type === 'omitted') omitted.push(node)
    else if (node.type === 'html' && /^\s*<!--[\s\S]*-->\s*$/.test(node.value)) {
      const { value: source, position } = node
      omitted.push({ type: 'omitted', rule: 'comment', source, ...(position ? { position } : {}) })
    } else if (node.type === 'thematicBreak' && parent.type === 'listItem' && parent.children.length > 1) {
      // A card of MkDocs is a list item, with `---` between its title and its text.
      omitted.push({ type: 'omitted', rule: 'thematic-break', source: '---' })
    } else return
    parent.children.splice(index, 1)
    const [before, next] = [parent.children[index - 1], parent.children[index]]
    if (next?.type === 'text' && ((parent.type === 'link' && index === 0) || isSpaced(before)))
      next.value = next.value.replace(/^[ \t]+/, '')
    if (parent.children.length === 0) emptied.add(parent)
    return index
  })
  removeEmptied(tree, emptied)
}

function isSpaced(node: Nodes | undefined): boolean {
  return node?.type === 'text' && /[ \t]$/.test(node.value)
}

function removeEmptied(node: Nodes, emptied: Set<Nodes>): void {
  if (!('children' in node) || node.children.length === 0) return
  for (const child of node.children) removeEmptied(child, emptied)
  const kept = node.children.filter((child) => !(emptied.has(child) && removedIfEmpty.has(child.type)))
  if (kept.length === 0) emptied.add(node)
  node.children = kept as typeof node.children // cast: a subset of the node's own children
}
