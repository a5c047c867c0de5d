import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

/** Footnotes by identifier. */
export type Footnotes = Map<string, FootnoteDefinition>

/**
 * Move the footnotes out of the tree, because each belongs to the slide that refers to it. Join footnotes with the same
 * identifier. If any footnote has a name, such as `[^smith]`, number all of them in the order in which the text refers to them.
 */
export function takeFootnotes(tree: Root): Footnotes {
  const footnotes: Footnotes = new Map()
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    const first = footnotes.get(node.identifier)
    if (!first) footnotes.set(node.identifier, node)
    else if (toString(first) !== toString(node)) first.children.push(...node.children)
    if (!parent || index === undefined) return
    parent.children.splice(index, 1)
    return index
  })
  if ([...footnotes.keys()].some((identifier) => !/^\d+$/.test(identifier))) numberFootnotes(tree, footnotes)
  return footnotes
}

function numberFootnotes(tree: Root, footnotes: Footnotes): void {
  const references: FootnoteReference[] = []
  const collect = (node: Root | FootnoteDefinition) => {
    visit(node, 'footnoteReference', (reference) => {
      if (footnotes.has(reference.identifier)) references.push(reference)
    })
  }
  collect(tree)
  for (const { identifier } of [...references]) {
    const definition = footnotes.get(identifier)
    if (definition) collect(definition)
  }
  const identifiers = [...new Set([...references.map(({ identifier }) => identifier), ...footnotes.keys()])]
  const numbers = new Map(identifiers.map((identifier, at) => [identifier, String(at + 1)]))
  for (const node of [...references, ...footnotes.values()]) node.label = numbers.get(node.identifier) ?? null
}
