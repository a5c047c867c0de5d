import type { Element, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { sanitize } from 'hast-util-sanitize'
import { h } from 'hastscript'
import type { Code, FootnoteReference, Nodes } from 'mdast'
import { defaultHandlers, type Handler, toHast } from 'mdast-util-to-hast'
import type {} from '../../article/nodes/listing.ts'
import { scriptHandlers } from '../scriptHandlers.ts'

/**
 * Convert Markdown to HTML that contains only formatted text, and nothing that could run.
 *
 * @param noted the identifiers of footnotes that have been referred to, in order; new ones are appended
 */
export function toSafeHtml(tree: Nodes, noted: string[] = []): Root {
  const footnoteReference = (_: unknown, { identifier }: FootnoteReference): Element => {
    const known = noted.indexOf(identifier)
    const number = known >= 0 ? known + 1 : noted.push(identifier)
    return h('sup', h('a', { href: `#footnote-${number}` }, `${number}`))
  }
  const handlers = {
    code: listing,
    math: block,
    diagram: block,
    inlineMath: inline,
    footnoteReference,
    ...scriptHandlers,
  }
  const safe = sanitize(raw(toHast(tree, { allowDangerousHtml: true, handlers })))
  return safe.type === 'root' ? safe : { type: 'root', children: [safe].filter((node) => node.type === 'element') }
}

/** Write code, with its label above it. */
const listing: Handler = (state, node: Code) => {
  const code = defaultHandlers.code(state, node)
  return node.data?.label === undefined ? code : [h('p', h('code', node.data.label)), code]
}

/** Write a formula or a diagram as its source: only the browser page of the deck can draw them. */
const block: Handler = (_, { value }: { value: string }): Element => h('pre', h('code', value))
const inline: Handler = (_, { value }: { value: string }): Element => h('code', value)
