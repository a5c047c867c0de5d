import type { Element, ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast'
import { toString } from 'hast-util-to-string'
import type { FootnoteDefinition, Html, Nodes, PhrasingContent, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'

/**
 * Match the id of a footnote, `footnote-2`, or the URL of a link to it, `#fn-1`, as mammoth and web pages write them.
 */
const noteName = /^#?(?:user-content-)?((?:foot|end)note|fn|cite_note)-?(?!ref)[:-]?([\w-]+)$/i

/**
 * Elements that stay HTML in the Markdown. The passes of `article/` read from HTML what Markdown cannot say: blocks in
 * cells, captions, players, formulas.
 */
const keptAsHtml = ['table', 'figure', 'iframe', 'video', 'audio', 'object', 'embed', 'math']

/** Characters that begin a syntax beyond CommonMark. In a document or page they are plain text, so they are escaped. */
const unsafe = [
  { character: '{', inConstruct: 'phrasing' as const },
  { character: '$', inConstruct: 'phrasing' as const },
  { character: '^', inConstruct: 'phrasing' as const },
  { character: '~', inConstruct: 'phrasing' as const },
  { character: '=', after: '=', inConstruct: 'phrasing' as const },
  { character: '+', after: '\\+', inConstruct: 'phrasing' as const },
  { character: '%', after: '%', inConstruct: 'phrasing' as const },
  { character: ':', atBreak: true },
  { character: '!', after: '!', atBreak: true },
  { character: '?', after: '\\?', atBreak: true },
  { character: '|', atBreak: true },
  { character: '%', atBreak: true },
]

/** GFM without the extension that escapes bare URLs: `https://a.example` may become a link, as a reader expects. */
const withoutAutolinks: Options = {
  extensions: (gfmToMarkdown().extensions ?? []).filter(
    ({ unsafe }) => !unsafe?.some(({ character }) => character === '@'),
  ),
}

/**
 * Convert the content of a document or a page to mdast blocks. Tables, figures, superscripts, subscripts and embedded media
 * stay HTML, which an article may contain.
 */
export function hastToBlocks(tree: HastRoot): RootContent[] {
  const mdast = toMdast(tree, { handlers: { ...handlers, ...scripts }, document: true, newlines: false })
  return mdast.type === 'root' ? mdast.children : []
}

/** Write a block as Markdown. Text that looks like Markdown syntax is escaped. */
export function blockToMarkdown(block: RootContent): string {
  return toMarkdown(
    { type: 'root', children: [block] },
    {
      bullet: '-',
      emphasis: '*',
      rule: '-',
      resourceLink: true,
      extensions: [withoutAutolinks, { unsafe }],
    },
  ).trim()
}

const asHtml: Handle = (state, element) => {
  const html: Html = { type: 'html', value: toHtml(element).replace(/\n(?:[ \t]*\n)+/g, '\n') }
  state.patch(element, html)
  return html
}

/**
 * Keep `<sup>` and `<sub>` as inline HTML, because Markdown has no syntax for them. Replace a `<sup>` around a link to a
 * footnote by a footnote reference.
 *
 * @example `<sup><a href="#fn-1">1</a></sup>` -> `[^fn-1]`
 */
const script: Handle = (state, element) => {
  const [inside] = element.children.filter((child) => child.type === 'element' || toString(child).trim() !== '')
  const name = inside?.type === 'element' && inside.tagName === 'a' ? noteOf(inside.properties.href) : undefined
  if (name) return { type: 'footnoteReference', identifier: name, label: name }
  // cast: a superscript and a subscript have phrasing content
  const children = state.all(element) as PhrasingContent[]
  const tag = (value: string): Html => ({ type: 'html', value })
  return [tag(`<${element.tagName}>`), ...children, tag(`</${element.tagName}>`)]
}

/** Convert a list. If every item has the id of a footnote, convert the items to footnote definitions. */
const list: Handle = (state, element) => {
  const items = element.children.filter((child) => child.type === 'element')
  const names = items.map(({ properties }) => noteOf(properties.id))
  if (items.length === 0 || names.some((name) => name === undefined))
    return defaultHandlers[element.tagName === 'ul' ? 'ul' : 'ol'](state, element)
  return items.map((item, at) => definitionOf(state, item, names[at] ?? ''))
}

function definitionOf(state: State, item: Element, name: string): Nodes {
  const kept = withoutBackLinks(item)
  const definition: FootnoteDefinition = {
    type: 'footnoteDefinition',
    identifier: name,
    label: name,
    // cast: `toFlow` makes blocks
    children: state.toFlow(state.all(kept)) as FootnoteDefinition['children'],
  }
  state.patch(item, definition)
  return definition
}

/** Remove the links in a footnote that lead back to its reference, mostly an arrow. */
function withoutBackLinks(element: Element): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    const isBack =
      child.tagName === 'a' && /^#(?:.*-)?(?:ref|fnref|cite_ref)/i.test(String(child.properties.href ?? ''))
    return isBack ? [] : [withoutBackLinks(child)]
  })
  return { ...element, children }
}

/** Return the footnote's name in an id or a URL: `#fn:2` -> `fn-2`; undefined if it is not that of a footnote. */
function noteOf(value: unknown): string | undefined {
  const [, kind = '', name = ''] = noteName.exec(String(value ?? '')) ?? []
  return name ? `${kind.toLowerCase()}-${name}` : undefined
}

/** Write an `<a>` without `href`, which is a target of links, as HTML. `tidyHast` leaves these only in headings. */
const anchor: Handle = (state, element) =>
  element.properties.href
    ? defaultHandlers.a(state, element)
    : [
        { type: 'html', value: `<a id="${String(element.properties.id ?? '').replace(/["<>&]/g, '')}"></a>` },
        ...state.all(element),
      ]

const handlers: Record<string, Handle> = {
  a: anchor,
  ...Object.fromEntries(keptAsHtml.map((name) => [name, asHtml])),
  ol: list,
  ul: list,
}
const scripts: Record<string, Handle> = { sup: script, sub: script }

/** Visit all elements, the outer ones first. */
export function visitElements(node: HastNodes, see: (element: Element) => void): void {
  if (node.type === 'element') see(node)
  if ('children' in node) for (const child of node.children) visitElements(child, see)
}
