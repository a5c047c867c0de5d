import { emWidth } from './emWidth.ts'
import { measureBody, plainTextOf, widthInEm } from './measureBody.ts'
import { cellValue } from './shared/cellValue.ts'
import { widestWordWidth } from './shared/wordWidths.ts'
import type { MakeToken, MarkdownExit, Token } from './types.ts'
import { withHeadline } from './withHeadline.ts'

type Attributes = Record<string, string>

/** A label (`### Costs`) with the tokens after it, up to the next label; or the tokens before the first label. */
interface Group {
  labelled: boolean
  tokens: Token[]
}

/** The longest block becomes the main block if it is at least this many times as long as the second longest. */
const clearlyHeavier = 1.4

/** A paragraph that is all bold or italic and wider than this, in em on one line, gets `data-stressed`. */
const longLine = 60

/** A table's cell stays on one line if it is at most this wide, in em. */
const shortCell = 6

/** If a slide has more links than this, all to the same host, none of them gets a `data-host`. */
const fewLinks = 2

/** A body with more list items than this gets the class `many`: an agenda then has two columns. */
const fewItems = 6

/**
 * Wrap a slide's blocks into boxes, which layouts place on their grid. All blocks after the title go into
 * `<div class="body">`. In it, each `### label` with the blocks after it goes into `<section class="block">`; the
 * longest section also gets the class `main` if it is clearly longer. Code goes into `<div class="listing">`. Custom
 * properties say how much content there is: the body has the counts of `measureBody`, headings and paragraphs have
 * their width in em, `--em`.
 */
export function groupBlocks(md: MarkdownExit): void {
  md.core.ruler.push('group_blocks', (state) => {
    // Skip titles and other texts that Slidev also renders. Skip slides with slots, where a box would cross a slot's
    // tags.
    if (!rendersSlide(state.env) || state.env.hasSlotMarker) return
    const make: MakeToken = (type, tag, nesting) => new state.Token(type, tag, nesting)
    state.tokens = grouped(withHeadline(state.tokens, make), make)
  })
}

/** Tell whether the renderer renders a slide, and not a title or another text. */
export function rendersSlide(env: Record<string, unknown>): boolean {
  return /__slidev_\d+\.md$/.test(String(env.id))
}

function grouped(tokens: Token[], make: MakeToken): Token[] {
  const end = titleEnd(tokens)
  const rest = tokens.slice(end).flatMap((token) => (isCode(token) ? listing(token, make) : [token]))
  for (const [index, token] of tokens.entries()) describeToken(token, tokens[index + 1])
  nameHosts(tokens)
  countDigits(tokens)
  labelCells(tokens)
  if (rest.every(isComment)) return tokens
  const groups = rest.some(opensTag) ? [{ labelled: false, tokens: rest }] : byLabel(rest)
  const main = heaviest(groups)
  const numbers = measureBody(rest)
  const names = ['body', main ? 'uneven' : 'even', numbers.items > fewItems && 'many']
  const inner = groups.flatMap((group) => {
    if (!group.labelled) return group.tokens
    return wrapped('section', { class: group === main ? 'block main' : 'block' }, group.tokens, make)
  })
  const body = wrapped('div', { class: names.filter(Boolean).join(' '), style: declarations(numbers) }, inner, make)
  return [...tokens.slice(0, end), ...body]
}

function titleEnd(tokens: Token[]): number {
  const first = tokens[0]
  if (first?.type !== 'heading_open' || !['h1', 'h2'].includes(first.tag)) return 0
  return tokens.findIndex((token) => token.type === 'heading_close') + 1
}

/** Tell whether a block is code to be read, not a diagram. */
function isCode({ type, level, info }: Token): boolean {
  return type === 'fence' && level === 0 && !/^(?:mermaid|plantuml)\b/.test(info)
}

/**
 * Wrap code into a box. `data-language` names its file, else its language: `js [src/a.js] {1}` -> `src/a.js`.
 * `data-drawn` says that it contains box-drawing characters such as `│`, whose lines must touch.
 */
function listing(code: Token, make: MakeToken): Token[] {
  const language = /^[\w+#.-]+/.exec(code.info)?.[0] ?? ''
  const label = /^[\w+#.-]+[ \t]+\[([^\]]+)\]/.exec(code.info)?.[1]
  const named = language !== '' && !/^(?:te?xt|plain(?:text)?)$/i.test(language)
  const tab = label ?? (named ? language : undefined)
  const drawn = /[\u2500-\u259f]/.test(code.content)
  const attributes = { ...(tab ? { 'data-language': tab } : {}), ...(drawn ? { 'data-drawn': '' } : {}) }
  return wrapped('div', { class: 'listing', ...attributes }, [code], make)
}

/**
 * Tell whether a block of raw HTML may open an element that a later block closes. Then no box may begin or end in
 * between.
 */
function opensTag(token: Token): boolean {
  const isWhole = /^\s*<(p|pre)\b[\s\S]*<\/\1>\s*$/.test(token.content)
  return token.level === 0 && token.type === 'html_block' && !isComment(token) && !isWhole
}

function isComment(token: Token): boolean {
  return token.type === 'html_block' && /^\s*<!--[\s\S]*-->\s*$/.test(token.content)
}

function byLabel(tokens: Token[]): Group[] {
  const groups: Group[] = []
  for (const token of tokens) {
    const labelled = token.type === 'heading_open' && token.tag === 'h3' && token.level === 0
    if (labelled || groups.length === 0) groups.push({ labelled, tokens: [] })
    groups.at(-1)?.tokens.push(token)
  }
  return groups
}

function heaviest(groups: Group[]): Group | undefined {
  const labelled = groups.filter((group) => group.labelled)
  const [first, second] = labelled.toSorted((a, b) => widthInEm(b.tokens) - widthInEm(a.tokens))
  if (!first || !second) return undefined
  return widthInEm(first.tokens) >= clearlyHeavier * widthInEm(second.tokens) ? first : undefined
}

/** Tell whether a cell stays on one line: a short text, or a date with a time such as `2019-11-29 12:00`. */
function isShortCell(text: string): boolean {
  const isMoment = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}[ T]+[\d-]{1,2}:[\d-]{2}(?::\d\d)?(?: ?[A-Z]{1,4})?$/.test(
    text.trim(),
  )
  return isMoment || emWidth(text) <= shortCell
}

/**
 * Set attributes that styles read: `--em`, the width of a heading or a paragraph; `--word`, the width of a heading's
 * widest word; `data-number` of a list item; `data-short` of a cell.
 */
function describeToken(token: Token, next: Token | undefined): void {
  if (/^t[hd]_open$/.test(token.type) && next?.type === 'inline' && isShortCell(plainTextOf(next)))
    token.attrSet('data-short', '')
  if (token.type === 'list_item_open' && token.info) token.attrSet('data-number', token.info)
  // Mark an item without text: its text is on the slide before, and only its inner list continues on this slide.
  if (token.type === 'list_item_open' && next?.type.endsWith('list_open')) token.attrSet('data-goes-on', '')
  if (!/^(heading|paragraph)_open$/.test(token.type) || next?.type !== 'inline') return
  const text = plainTextOf(next)
  const word = token.type === 'heading_open' ? { word: Math.max(1, widestWordWidth(text)) } : {}
  token.attrSet('style', declarations({ em: emWidth(text), ...word }))
  if (token.tag === 'p' && isStressed(next) && emWidth(text) > longLine) token.attrSet('data-stressed', '')
}

/** Set `--digits` on each ordered list whose longest number has more than two digits. */
function countDigits(tokens: Token[]): void {
  const open: { list: Token; digits: number }[] = []
  for (const token of tokens) {
    const { type, info } = token
    if (type === 'ordered_list_open') open.push({ list: token, digits: 2 })
    const inner = open.at(-1)
    // In an unordered inner list `info` is no number.
    if (inner && type === 'list_item_open' && /^\d+$/.test(info)) inner.digits = Math.max(inner.digits, info.length)
    if (type !== 'ordered_list_close') continue
    const { list, digits } = open.pop() ?? {}
    if (list && digits && digits > 2) list.attrSet('style', `--digits:${digits}`)
  }
}

/** Set the text of its column's header on each cell (`data-label`) and, if it holds a number, that number (`--value`). */
function labelCells(tokens: Token[]): void {
  let labels: string[] = []
  let column = 0
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'thead_open') labels = []
    if (token.type === 'tr_open') column = 0
    if (token.type === 'th_open') labels.push(plainTextOf(tokens[at + 1] ?? token))
    if (token.type === 'td_open') {
      token.attrSet('data-label', labels[column] ?? '')
      setValue(token, plainTextOf(tokens[at + 1] ?? token))
      column += 1
    }
  }
}

/** Set `--value` on a cell that holds a number, for the length of its bar. */
function setValue(cell: Token, text: string): void {
  const { value } = cellValue(text) ?? {}
  if (value === undefined) return
  cell.attrSet('data-amount', '')
  const style = cell.attrGet('style')
  cell.attrSet('style', `${style ? `${style};` : ''}--value:${value}`)
}

/** Tell whether a whole text is bold, or whole italic. */
function isStressed({ children }: Token): boolean {
  const [first] = children ?? []
  return (
    first !== undefined && /^(strong|em)_open$/.test(first.type) && closingToken(children ?? []) === children?.at(-1)
  )
}

/** Find the token that closes the element which the first token opens. */
function closingToken(tokens: Token[]): Token | undefined {
  let depth = 0
  return tokens.find((token) => {
    depth += token.nesting
    return depth === 0
  })
}

/**
 * Set `data-host` on each link whose text does not show the host, unless more than `fewLinks` links have the same host.
 */
function nameHosts(tokens: Token[]): void {
  const links = tokens.flatMap(({ children }) =>
    (children ?? []).flatMap((token, at, all) => hostOf(token, all[at + 1])),
  )
  const hosts = new Set(links.map(({ host }) => host))
  if (hosts.size === 1 && links.length > fewLinks) return
  for (const { link, host } of links) link.attrSet('data-host', host)
}

/** Find the host that a link leads to. Return an empty array if the link's text shows the host. */
function hostOf(link: Token, text: Token | undefined): { link: Token; host: string }[] {
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(String(link.attrGet('href') ?? ''))?.[1]
  return link.type === 'link_open' && host && !text?.content.includes(host) ? [{ link, host }] : []
}

function declarations(numbers: object): string {
  return Object.entries(numbers)
    .map(([name, value]) => `--${name}:${Math.round(value)}`)
    .join(';')
}

function wrapped(tag: string, attributes: Attributes, inner: Token[], make: MakeToken): Token[] {
  const open = make(`${tag}_open`, tag, 1)
  for (const [name, value] of Object.entries(attributes)) open.attrSet(name, value)
  const close = make(`${tag}_close`, tag, -1)
  open.block = true
  close.block = true
  return [open, ...inner, close]
}
