import type { Break, Code, Heading, Html, Image, InlineCode, Link, ListItem, RootContent, Text } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import type { InlineMath, Math } from 'mdast-util-math'
import { defaultHandlers, type Handle, type Info, type Join, type Options, type State } from 'mdast-util-to-markdown'
import { toString as toText } from 'mdast-util-to-string'
import type { Parent } from 'unist'
import { visit } from 'unist-util-visit'
import { fullWidth } from '../../themes/base/shared/fullWidth.ts'
import type { Diagram } from '../article/nodes/diagram.ts'
import type { SubOrSuperscript } from '../article/nodes/script.ts'
import type { Slot } from '../deck/deck.ts'
import { isUnsafeCode, neutralise, unsafe } from './neutralise.ts'
import { safeLanguage } from './safeLanguage.ts'
import type { Tag } from './simplifyText.ts'
import { type Frontmatter, writeFrontmatter } from './writeFrontmatter.ts'

/** The speaker notes of a slide. */
export interface Note extends Parent {
  type: 'note'
  children: RootContent[]
}

/** All that a slide shows. */
export interface Body extends Parent {
  type: 'body'
  children: Slot[]
}

/** A slide ready to be written: its frontmatter is put together, its words are simplified. */
export interface WrittenSlide extends Parent {
  type: 'slide'
  frontmatter: Frontmatter
  children: [Body, Note]
}

/** A deck ready to be written. */
export interface WrittenDeck extends Parent {
  type: 'deck'
  children: WrittenSlide[]
}

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    /** Inside of speaker notes. */
    note: 'note'
    /** Inside of a block with two dollar signs or more. */
    dollars: 'dollars'
    /** Inside of a block with two tildes or more, or something struck out. */
    tildes: 'tildes'
    /** Inside of a block of speaker notes with two carets or more. */
    carets: 'carets'
  }
}

/** Closes a comment that began in code. It is empty, so it is not taken for a note. */
const emptyComment = '<!-- -->'

/** Full-width characters and emoji, which take two columns of a text editor. */
const wide = new RegExp(`${fullWidth.source}|\\p{Emoji_Presentation}`, 'gu')

/**
 * GFM, but without its backslash before every tilde: `20~30` needs none, and pairs of tildes have a row in the table of
 * hazards.
 */
const gfm = (gfmToMarkdown({ stringLength: (value) => value.replace(wide, '##').length }).extensions ?? []).map(
  (extension): Options => ({ ...extension, unsafe: (extension.unsafe ?? []).filter((row) => row.character !== '~') }),
)

const deck: Handle = (node: WrittenDeck, _, state, info) =>
  node.children.map((page) => state.handle(page, undefined, state, info)).join('\n\n')

const slide: Handle = (node: WrittenSlide, _, state, info) => {
  const [body, note] = node.children.map((part) => state.handle(part, undefined, state, info))
  // S8: the parser takes a comment at the end for the note. If that is `emptyComment`, which closes a comment that code
  // has opened, the code would become the note: add another one behind it.
  const end = note || (body?.endsWith(emptyComment) ? emptyComment : '')
  return paragraphs(writeFrontmatter(node.frontmatter), body, end)
}

const body: Handle = (node: Body, _, state, info) => {
  const content = paragraphs(...node.children.map((part) => state.handle(part, undefined, state, info)))
  // The parser trims the slide: an indented fence would lose its first space, and its code would shift.
  return content.startsWith(' ') ? paragraphs(emptyComment, content) : content
}

const slot: Handle = (node: Slot, _, state, info) =>
  paragraphs(node.name === 'default' ? '' : `::${node.name}::`, blocks(node.children, state, info))

const note: Handle = (node: Note, _, state, info) => {
  const exit = state.enter('note')
  const content = blocks(node.children, state, info)
  exit()
  return content && `<!--\n${content}\n-->`
}

/** Write separate blocks: the marker of the first list does not depend on a list before them. */
function blocks(children: RootContent[], state: State, info: Info): string {
  state.bulletLastUsed = undefined
  return state.containerFlow({ type: 'root', children }, info)
}

function paragraphs(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n')
}

/** The one place where the article's words become Slidev Markdown. */
const text: Handle = (node: Text | Html, _, state, info) =>
  neutralise(state.safe(node.value, info), state.stack.includes('note') ? 'note' : 'text')

const tag: Handle = (node: Tag) => node.value

/** A row of a table is one line of Markdown. */
const lineBreak: Handle = (node: Break, parent, state, info) =>
  state.stack.includes('tableCell') ? '<br>' : defaultHandlers.break(node, parent, state, info)

/** As HTML: Slidev's parser has no syntax for it. */
const script: Handle = (node: SubOrSuperscript, _, state, info) => {
  const name = node.type === 'superscript' ? 'sup' : 'sub'
  return `<${name}>${state.containerPhrasing({ type: 'emphasis', children: node.children }, { ...info, before: '>', after: '<' })}</${name}>`
}

/** Escape it like the start of a block: Slidev also renders a title on its own (V26). */
const heading: Handle = (node: Heading, _, state, info) => {
  const marks = '#'.repeat(node.depth)
  const exits = [state.enter('headingAtx'), state.enter('phrasing')]
  const content = state.containerPhrasing(node, { ...info, before: '\n', after: '\n' })
  for (const exit of exits) exit()
  return `${marks} ${content}`
}

/**
 * Use HTML if backticks are unsafe: the parser finds comments inside them, three of them open a fence, and they merge
 * with the backticks of adjacent code.
 */
const inlineCode: Handle = (node: InlineCode, parent, state, info) => {
  const inCell = state.stack.includes('tableCell')
  const content = defaultHandlers.inlineCode(node, parent, state)
  const unsayable = isUnsafeCode(node.value, state.stack.includes('note') ? 'note' : 'inlineCode')
  if (unsayable || info.before === '`' || content.startsWith('```') || (inCell && content.includes('\\|'))) {
    return `<code v-pre>${neutralise(node.value, 'tag')}</code>`
  }
  return inCell ? content.replaceAll('|', '\\|') : content
}

const code: Handle = (node: Code, parent, state, info) => {
  if (isUnsafeCode(node.value, state.stack.includes('note') ? 'note' : 'code')) {
    return `<pre v-pre class="slidev-code"><code>${neutralise(node.value, 'tag')}</code></pre>`
  }
  // Slidev runs what stands in braces after the language (V12) and stops at a language that it does not know (V13).
  const content = defaultHandlers.code({ ...node, lang: safeLanguage(node.lang), meta: null }, parent, state, info)
  if (state.stack.includes('note')) return content
  // S13: to find the title, the parser removes text between lines that start with backticks.
  const nested = state.stack.includes('listItem') || state.stack.includes('blockquote')
  const fence = !nested && /^```/m.test(node.value) ? content.replace(/^(?=.)/gm, ' ') : content
  return leavesCommentOpen(node.value) ? paragraphs(fence, emptyComment) : fence
}

/** In a note, where nothing is drawn, it is code. */
const diagram: Handle = (node: Diagram, parent, state, info) => {
  const source: Code = { type: 'code', lang: 'mermaid', value: node.value }
  return state.stack.includes('note')
    ? code(source, parent, state, info)
    : defaultHandlers.code(source, parent, state, info)
}

/** Tell whether code leaves a comment open for the parser, which ignores fences (S7, S8). */
function leavesCommentOpen(value: string): boolean {
  return value.replace(/<!--[\s\S]*?-->/g, ' ').includes('<!--')
}

/** In a `<span>` if a `$` or digit beside it would change the formula. */
const inlineMath: Handle = (node: InlineMath, _, state, info) => {
  const formula = neutralise(node.value, 'formula')
  const written = `$${state.stack.includes('tableCell') ? formula.replaceAll('|', '\\|') : formula}$`
  return /[\d$]/.test(info.after) ? `<span>${written}</span>` : written
}

/** Each `$$` is on its own line: Slidev runs text after the first one as settings (V11). */
const math: Handle = (node: Math) => `$$\n${neutralise(node.value, 'formula')}\n$$`

/** A marker that a fence, a formula or another list follows stands alone: `- ```js` is no fence to the parser (S5). */
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
 * Put a blank line before a list whose first marker stands alone on its line: directly below a paragraph, `-` would
 * make the paragraph a heading.
 */
const joinLists: Join = (_, right) => (right.type === 'list' && markerStandsAlone(right.children[0]) ? 1 : undefined)

/** An address that markdown-exit shows letter by letter, and in which nothing has to be escaped. */
const plainAddress =
  /^(?:https?:\/\/(?:[a-z\d]+[.-])*[a-z\d]+(?:\/[\w./?=&#-]*)?|mailto:[\w.-]+@(?:[a-z\d]+[.-])*[a-z\d]+)$/

/** A plain address that is its own text stands in angle brackets. */
const link: Handle = (node: Link, parent, state, info) => {
  const plain = plainAddress.test(node.url)
  const { options } = state
  state.options = { ...options, resourceLink: !plain }
  const content = defaultHandlers.link(node, parent, state, info)
  state.options = options
  return content
}

/** markdown-exit drops escaped characters from an alternative text (V30): HTML keeps them. */
const image: Handle = (node: Image, parent) => {
  const alt = node.alt ?? ''
  if (!/[\\`*_~^$<>&[\]{}|"]|[:-]\(/.test(alt)) return `![${alt}](${node.url})`
  const html = `<img src="${node.url}" alt="${neutralise(alt, 'tag')}">`
  // Wrap an image that stands alone in `<p>`: Markdown makes no paragraph of a tag alone on its line, and in a `<span>`
  // it would not be seen as an image that stands alone.
  const alone = parent?.type === 'paragraph' && parent.children.length === 1
  return alone ? `<p>${html}</p>` : html
}

/** Write a block, escaping characters that only act in pairs. */
function escapingPairs(handle: Handle | undefined): Handle {
  if (!handle) throw new Error('Unexpected extension of mdast-util-to-markdown, expected one that writes its blocks')
  return (node, parent, state, info) => {
    const text = toText(node)
    let struck = false
    let formula = false
    visit(node, ({ type }) => {
      struck ||= type === 'delete'
      formula ||= type === 'inlineMath'
    })
    const exits = [
      (formula || text.split('$').length > 2) && state.enter('dollars'),
      (struck || text.split('~').length > 2) && state.enter('tildes'),
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
  deck,
  slide,
  body,
  slot,
  note,
  text,
  html: text,
  tag,
  break: lineBreak,
  superscript: Object.assign(script, { peek: () => '<' }),
  subscript: Object.assign(script, { peek: () => '<' }),
  inlineCode,
  code,
  diagram,
  listItem,
  inlineMath: Object.assign(inlineMath, { peek: () => '$' }),
  math,
  link: Object.assign(link, { peek: () => '[' }),
  image,
  heading: escapingPairs(heading),
  paragraph: escapingPairs(fromGfm('paragraph')),
  table: escapingPairs(fromGfm('table')),
}

/** How mdast-util-to-markdown writes a deck: its own nodes, and all others so that Slidev takes them for nothing else. */
export const slidevToMarkdown: Options = {
  extensions: [...gfm, { handlers, unsafe, join: [joinLists] }],
  bullet: '-',
  emphasis: '*',
  fence: '`',
  fences: true,
  incrementListMarker: true,
  listItemIndent: 'one',
  // A rule of dashes would be the start of a slide (S1).
  rule: '*',
  setext: false,
  strong: '*',
}
