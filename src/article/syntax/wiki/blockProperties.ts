import type { PhrasingContent, Root, RootContent } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { SKIP, visit } from 'unist-util-visit'
import type { OmissionRule } from '../../omissions.ts'

/** Match a line with a property in which Logseq keeps the state of a block: `collapsed:: true`. */
const property =
  /(?:^|(?<=\n))[ \t]*(?:collapsed|id|heading|icon|public|background-color|created-at|updated-at|ls-type|query-[\w-]+|card-[\w-]+|hl-[\w-]+|logseq\.[\w.-]+)::[^\n]*(?:\n|$)/

/** Match a reference of Logseq to a block by its id: `((6515e1a2-...))`. */
const reference = /(?:\{\{embed\s*)?\(\([\da-f]{8}-[\da-f-]{27}\)\)(?:\s*\}\})?/i

/** Match what Org keeps of a block, from `:LOGBOOK:` (when somebody worked on a task) or `:PROPERTIES:` to `:END:`. */
const logbook =
  /(?:^|(?<=\n))[ \t]*:(?:LOGBOOK|PROPERTIES):[ \t]*\n(?:[ \t]*(?:CLOCK:|:(?!END:)[\w-]+:)[^\n]*\n|[ \t]*\n)*[ \t]*:END:[ \t]*(?:\n|$)/

/** Match the name of a field that an author writes on a line of its own: `author:: Jo`. */
const field = /((?:^|\n)[ \t]*\p{L}[\p{L}\p{N}_-]{0,30})::(?=[ \t]+\S)/gu

/** Match a field of Dataview in a sentence: `[due:: May 2]`, or `(due:: May 2)`, of which it shows the value alone. */
const fieldInLine =
  /\[(\p{L}[\p{L}\p{N}_ -]{0,30})::[ \t]+([^[\]\n]*\S)\]|\((\p{L}[\p{L}\p{N}_ -]{0,30}::)[ \t]+([^()\n]*\S)\)/u

/** Match when a task is due: `SCHEDULED: <2024-03-05 Tue>`. */
const schedule = /(?:^|(?<=\n))[ \t]*(?:SCHEDULED|DEADLINE):[ \t]*<\d{4}-[^<>\n]*>[ \t]*(?:\n|$)/

const parts: readonly (readonly [OmissionRule, RegExp])[] = [
  ['block-property', logbook],
  ['block-property', property],
  ['block-property', schedule],
  ['block-id', reference],
]

/**
 * Create an mdast extension that turns what Logseq writes for itself into `omitted`: properties of blocks on lines of
 * their own, the times at which somebody worked on a task, references to blocks by their id. Properties of an author
 * and fields of Dataview stay, with one colon and without brackets: `author:: Jo` -> `author: Jo`. The name of a field in
 * parentheses is left out: `(due:: May 2)` -> `May 2`.
 */
export function blockPropertiesFromSyntax(): FromMarkdown {
  return { transforms: [leaveOutProperties] }
}

function leaveOutProperties(tree: Root): void {
  visit(tree, 'text', (text, index, parent) => {
    if (!parent || index === undefined) return
    const nodes = cut(text.value)
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
  return cutField(value)
}

function cutField(value: string): PhrasingContent[] {
  const found = fieldInLine.exec(value)
  if (!found) return [{ type: 'text', value }]
  const [whole, name, shown = '', hidden = '', alone = ''] = found
  const before = value.slice(0, found.index)
  const after = value.slice(found.index + whole.length)
  if (name) return cutField(`${before}${name}: ${shown}${after}`)
  return [
    ...(before ? [{ type: 'text' as const, value: before }] : []),
    { type: 'omitted', rule: 'block-property', source: hidden },
    ...cutField(`${alone}${after}`),
  ]
}

/** Tell whether a text opens its block or its line. */
function isStart(children: readonly RootContent[], index: number): boolean {
  return index === 0 || children[index - 1]?.type === 'break'
}

function withOneColon(text: string): string {
  return text.includes('::') ? text.replace(field, '$1:') : text
}
