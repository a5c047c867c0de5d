import type { PhrasingContent, Root } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { SKIP, visit } from 'unist-util-visit'
import type { OmissionRule } from '../../omissions.ts'

/** Properties by which Logseq keeps the state of a block: `collapsed:: true`. Those of an author, as `author:: Jo`, stay. */
const property =
  /(?:^|(?<=\n))[ \t]*(?:collapsed|id|heading|icon|public|background-color|created-at|updated-at|ls-type|query-[\w-]+|card-[\w-]+|hl-[\w-]+|logseq\.[\w.-]+)::[^\n]*(?:\n|$)/

/** A block that stands elsewhere in the vault, by its id. */
const reference = /(?:\{\{embed\s*)?\(\([\da-f]{8}-[\da-f-]{27}\)\)(?:\s*\}\})?/i

const parts: readonly (readonly [OmissionRule, RegExp])[] = [
  ['block-property', property],
  ['block-id', reference],
]

/**
 * Create an mdast extension that makes `omitted` of what Logseq writes for itself: properties of blocks on lines of their own,
 * and references to blocks by their id.
 */
export function blockPropertiesFromSyntax(): FromMarkdown {
  return { transforms: [leaveOutProperties] }
}

function leaveOutProperties(tree: Root): void {
  visit(tree, 'text', (text, index, parent) => {
    if (!parent || index === undefined) return
    const nodes = cut(text.value)
    if (nodes.length === 1 && nodes[0]?.type === 'text') return
    const place = text.position ? { position: text.position } : {}
    parent.children.splice(index, 1, ...nodes.map((node) => ({ ...node, ...place })))
    return [SKIP, index + nodes.length]
  })
}

function cut(value: string): PhrasingContent[] {
  for (const [rule, pattern] of parts) {
    const found = pattern.exec(value)
    if (!found) continue
    const before = value.slice(0, found.index)
    const after = value.slice(found.index + found[0].length)
    return [
      ...(before.trim() ? cut(before.replace(/\n$/, '')) : []),
      { type: 'omitted', rule, source: found[0].trim() },
      ...(after.trim() ? cut(after) : []),
    ]
  }
  return [{ type: 'text', value }]
}
