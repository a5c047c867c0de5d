import type { PhrasingContent, Root, RootContent } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { SKIP, visit } from 'unist-util-visit'
import type { OmissionRule } from '../../omissions.ts'

/** Match a line with a property that Logseq keeps for itself: `collapsed:: true`. */
const property =
  /(?:^|(?<=\n))[ \t]*(?:collapsed|id|heading|icon|public|background-color|created-at|updated-at|ls-type|query-[\w-]+|card-[\w-]+|hl-[\w-]+|logseq\.[\w.-]+)::[^\n]*(?:\n|$)/

/** Match a reference of Logseq to a block by its id: `((6515e1a2-...))`. */
const reference = /(?:\{\{embed\s*)?\(\([\da-f]{8}-[\da-f-]{27}\)\)(?:\s*\}\})?/i

/**
 * Match the lines in which Org keeps data about a block, from `:LOGBOOK:` (when somebody worked on a task) or `:PROPERTIES:` to
 * `:END:`.
 */
const logbook =
  /(?:^|(?<=\n))[ \t]*:(?:LOGBOOK|PROPERTIES):[ \t]*\n(?:[ \t]*(?:CLOCK:|:(?!END:)[\w-]+:)[^\n]*\n|[ \t]*\n)*[ \t]*:END:[ \t]*(?:\n|$)/

/** Match the name of a field on a line of its own, which an author writes: `author:: Jo`. */
const field = /((?:^|\n)[ \t]*\p{L}[\p{L}\p{N}_-]{0,30})::(?=[ \t]+\S)/gu

/**
 * Match a field of Dataview within a sentence: `[due:: May 2]` or `(due:: May 2)`. In the second form Dataview shows only the
 * value.
 */
const fieldInLine =
  /\[(\p{L}[\p{L}\p{N}_ -]{0,30})::[ \t]+([^[\]\n]*\S)\]|\((\p{L}[\p{L}\p{N}_ -]{0,30}::)[ \t]+([^()\n]*\S)\)/u

/** Match a line that says when a task is due: `SCHEDULED: <2024-03-05 Tue>`. */
const schedule = /(?:^|(?<=\n))[ \t]*(?:SCHEDULED|DEADLINE):[ \t]*<\d{4}-[^<>\n]*>[ \t]*(?:\n|$)/

/** Patterns of text that is left out, each with its rule in `omissions.ts`. */
const omissions: readonly (readonly [OmissionRule, RegExp])[] = [
  ['block-property', logbook],
  ['block-property', property],
  ['block-property', schedule],
  ['block-id', reference],
]

/**
 * Create an mdast extension that leaves out what Logseq writes for itself: properties of blocks on lines of their own, the times
 * at which somebody worked on a task, references to blocks by their id. Properties of an author and fields of Dataview stay,
 * with one colon and without brackets: `author:: Jo` -> `author: Jo`. A field in parentheses loses its name: `(due:: May 2)` ->
 * `May 2`.
 */
export function blockPropertiesFromSyntax(): FromMarkdown {
  return { transforms: [leaveOutProperties] }
}

function leaveOutProperties(tree: Root): void {
  visit(tree, 'text', (text, index, parent) => {
    if (!parent || index === undefined) return
    const nodes = leaveOutOmissions(text.value)
    for (const [at, node] of nodes.entries())
      if (node.type === 'text' && (at > 0 || isStart(parent.children, index))) node.value = withOneColon(node.value)
    const [only] = nodes
    if (nodes.length === 1 && only?.type === 'text') {
      text.value = only.value
      return
    }
    const place = text.position ? { position: text.position } : {}
    parent.children.splice(index, 1, ...nodes.map((node) => ({ ...node, ...place })))
    return [SKIP, index + nodes.length]
  })
}

function leaveOutOmissions(value: string): PhrasingContent[] {
  for (const [rule, pattern] of omissions) {
    const found = pattern.exec(value)
    if (!found) continue
    const before = value.slice(0, found.index)
    const after = value.slice(found.index + found[0].length)
    return [
      ...(before.trim() ? leaveOutOmissions(before.replace(/\n$/, '')) : []),
      { type: 'omitted', rule, source: found[0].trim() },
      ...(after.trim() ? leaveOutOmissions(after) : []),
    ]
  }
  return readFields(value)
}

function readFields(value: string): PhrasingContent[] {
  const found = fieldInLine.exec(value)
  if (!found) return [{ type: 'text', value }]
  const [whole, name, shown = '', hidden = '', alone = ''] = found
  const before = value.slice(0, found.index)
  const after = value.slice(found.index + whole.length)
  if (name) return readFields(`${before}${name}: ${shown}${after}`)
  return [
    ...(before ? [{ type: 'text' as const, value: before }] : []),
    { type: 'omitted', rule: 'block-property', source: hidden },
    ...readFields(`${alone}${after}`),
  ]
}

/** Tell whether a text is the first of its block or of its line. */
function isStart(children: readonly RootContent[], index: number): boolean {
  return index === 0 || children[index - 1]?.type === 'break'
}

function withOneColon(text: string): string {
  return text.includes('::') ? text.replace(field, '$1:') : text
}
