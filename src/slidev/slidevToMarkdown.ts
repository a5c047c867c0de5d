import type { Break, Heading, Html, Image, Link, ListItem, Text } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, type Handle, type Join, type Options } from 'mdast-util-to-markdown'
import { toString as toText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { fullWidth } from '../../themes/base/shared/fullWidth.ts'
import type {} from '../article/nodes/imageWidth.ts'
import type { SubOrSuperscript } from '../article/nodes/superOrSubscript.ts'
import { deckHandlers } from './deckHandlers.ts'
import { neutralise, unsafe } from './neutralise.ts'
import type { Tag } from './simplifyText.ts'
import { verbatimHandlers } from './verbatimHandlers.ts'

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    /** In speaker notes. */
    note: 'note'
    /** In a block that contains two or more dollar signs, or a formula. */
    dollars: 'dollars'
    /** In a block that contains two or more tildes, or struck-out text. */
    tildes: 'tildes'
    /** In a block of speaker notes that contains two or more carets. */
    carets: 'carets'
  }
}

/** Match a full-width character or an emoji, which takes two columns in a text editor. */
const wide = new RegExp(`${fullWidth.source}|\\p{Emoji_Presentation}`, 'gu')

/**
 * GFM without its rule that puts a backslash before every tilde: `20~30` needs none. Two tildes in a block are escaped by
 * `unsafe` in neutralise.ts.
 */
const gfm = (gfmToMarkdown({ stringLength: (value) => value.replace(wide, '##').length }).extensions ?? []).map(
  (extension): Options => ({ ...extension, unsafe: (extension.unsafe ?? []).filter((row) => row.character !== '~') }),
)

/** Write a text node. All words of the article go through this handler, which escapes and neutralises them. */
const text: Handle = (node: Text | Html, _, state, info) =>
  neutralise(state.safe(node.value, info), state.stack.includes('note') ? 'note' : 'text')

const tag: Handle = (node: Tag) => node.value

/** Write a hard break. In a table, write `<br>`, because a row is one line of Markdown. */
const lineBreak: Handle = (node: Break, parent, state, info) =>
  state.stack.includes('tableCell') ? '<br>' : defaultHandlers.break(node, parent, state, info)

/** Write superscripts and subscripts as HTML: Slidev's parser has no syntax for them. */
const script: Handle = (node: SubOrSuperscript, _, state, info) => {
  const name = node.type === 'superscript' ? 'sup' : 'sub'
  return `<${name}>${state.containerPhrasing({ type: 'emphasis', children: node.children }, { ...info, before: '>', after: '<' })}</${name}>`
}

/** Write a heading. Escape its text like the start of a block, because Slidev also renders a title on its own (V26). */
const heading: Handle = (node: Heading, _, state, info) => {
  const marks = '#'.repeat(node.depth)
  const exits = [state.enter('headingAtx'), state.enter('phrasing')]
  const content = state.containerPhrasing(node, { ...info, before: '\n', after: '\n' })
  for (const exit of exits) exit()
  return `${marks} ${content}`
}

/**
 * Put the marker of a list item on a separate line if a fence, a formula or another list follows it: Slidev's parser
 * does not read a fence in `- ```js` (S5).
 */
const listItem: Handle = (node: ListItem, parent, state, info) => {
  const content = defaultHandlers.listItem(node, parent, state, info)
  if (!markerStandsAlone(node)) return content
  return content.replace(/^\S+ +/, (marker) => `${marker.trimEnd()}\n${' '.repeat(marker.length)}`)
}

function markerStandsAlone(item: ListItem | undefined): boolean {
  const first = item?.children[0]?.type
  return first !== undefined && ['code', 'diagram', 'list', 'math'].includes(first)
}

/**
 * Put a blank line before a list if its first marker stands alone on its line: directly below a paragraph, a line with
 * only `-` would make the paragraph a heading.
 */
const joinLists: Join = (_, right) => (right.type === 'list' && markerStandsAlone(right.children[0]) ? 1 : undefined)

/** Match a URL that needs no escapes and that markdown-exit shows unchanged, so that `<https://a.b>` is safe. */
const plainAddress =
  /^(?:https?:\/\/(?:[a-z\d]+[.-])*[a-z\d]+(?:\/[\w./?=&#-]*)?|mailto:[\w.-]+@(?:[a-z\d]+[.-])*[a-z\d]+)$/

/** Write a link. If its text is its URL, and this needs no escapes, write it in angle brackets: `<https://a.b>`. */
const link: Handle = (node: Link, parent, state, info) => {
  const plain = plainAddress.test(node.url)
  const { options } = state
  state.options = { ...options, resourceLink: !plain }
  const content = defaultHandlers.link(node, parent, state, info)
  state.options = options
  return content
}

/**
 * Write an image. Write HTML if it has a width, or if its description needs escapes, which markdown-exit drops (V30).
 */
const image: Handle = (node: Image, parent, state) => {
  const alt = node.alt ?? ''
  const width = state.stack.includes('note') ? undefined : node.data?.width
  if (!width && !/[\\`*_~^$<>&[\]{}|"]|[:-]\(/.test(alt)) return `![${alt}](${node.url})`
  const html = `<img src="${node.url}" alt="${neutralise(alt, 'tag')}"${width ? ` width="${width}"` : ''}>`
  // Wrap an image that is alone in its paragraph in `<p>`. Markdown makes no paragraph of a tag that is alone on its
  // line, and in a `<span>` the theme would not set it as an image without text beside it.
  const alone = parent?.type === 'paragraph' && parent.children.length === 1
  return alone ? `<p>${html}</p>` : html
}

/**
 * Wrap the handler of a block, so that it escapes `$`, `~` or `^` only if the block has two of them: they act in pairs.
 */
function escapingPairs(handle: Handle | undefined): Handle {
  if (!handle) throw new Error('Unexpected extension of mdast-util-to-markdown, expected one that writes its blocks')
  return (node, parent, state, info) => {
    const text = toText(node)
    let hasStruckText = false
    let hasFormula = false
    visit(node, ({ type }) => {
      hasStruckText ||= type === 'delete'
      hasFormula ||= type === 'inlineMath'
    })
    const exits = [
      (hasFormula || text.split('$').length > 2) && state.enter('dollars'),
      (hasStruckText || text.split('~').length > 2) && state.enter('tildes'),
      state.stack.includes('note') && text.split('^').length > 2 && state.enter('carets'),
    ]
    const content = handle(node, parent, state, info)
    for (const exit of exits.reverse()) if (exit) exit()
    return content
  }
}

function fromGfm(name: 'paragraph' | 'table'): Handle | undefined {
  return gfm.map(({ handlers }) => handlers?.[name]).find((handle) => handle)
}

const handlers: Record<string, Handle> = {
  ...deckHandlers,
  ...verbatimHandlers,
  text,
  html: text,
  tag,
  break: lineBreak,
  superscript: Object.assign(script, { peek: () => '<' }),
  subscript: Object.assign(script, { peek: () => '<' }),
  listItem,
  inlineMath: Object.assign(verbatimHandlers.inlineMath, { peek: () => '$' }),
  link: Object.assign(link, { peek: () => '[' }),
  image,
  heading: escapingPairs(heading),
  paragraph: escapingPairs(fromGfm('paragraph')),
  table: escapingPairs(fromGfm('table')),
}

/**
 * Options with which mdast-util-to-markdown writes a deck. They add handlers for the nodes of decks, and escape text
 * that Slidev would act on.
 */
export const slidevToMarkdown: Options = {
  extensions: [...gfm, { handlers, unsafe, join: [joinLists] }],
  bullet: '-',
  emphasis: '*',
  fence: '`',
  fences: true,
  incrementListMarker: true,
  listItemIndent: 'one',
  // A thematic break of dashes would start a slide (S1).
  rule: '*',
  setext: false,
  strong: '*',
}
