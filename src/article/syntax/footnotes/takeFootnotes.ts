import type { FootnoteDefinition, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Footnotes by identifier. */
export type Footnotes = Map<string, FootnoteDefinition>

/**
 * Move the footnotes out of the tree, since each belongs to the slide that refers to it. The first of an identifier
 * counts.
 */
export function takeFootnotes(tree: Root): Footnotes {
  const footnotes: Footnotes = new Map()
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (!footnotes.has(node.identifier)) footnotes.set(node.identifier, node)
    if (!parent || index === undefined) return
    parent.children.splice(index, 1)
    return index
  })
  return footnotes
}
