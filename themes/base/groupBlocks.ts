import { measureBody, plainTextOf, widthInEm } from './measureBody.ts'
import { cellValue } from './shared/cellValue.ts'
import { textWidth } from './textWidth.ts'
import type { MakeToken, MarkdownExit, Token } from './types.ts'
import { withHeadline } from './withHeadline.ts'

type Attributes = Record<string, string>

/** A run of top-level tokens that belongs under one label, or stands before the first label. */
interface Group {
  labelled: boolean
  tokens: Token[]
}

/** The longest block becomes the main one if it is at least this many times as long as the second longest. */
const clearlyHeavier = 1.4

/** Stressed text that is wider than this, in em, is prose. */
const longLine = 60

/** A cell of at most this many em is a name, and stays on one line. */
const shortCell = 6

/** Up to this many entries an agenda is one column. */
const fewItems = 6

/**
 * Wrap a slide's blocks into the boxes that layouts place on their grid. What follows the title becomes `<div class="body">`;
 * in it each `### label` and what follows it becomes `<section class="block">`, the clearly longest one also `main`.
 * Code becomes `<div class="listing">`. Custom properties say how much there is: on the body what `measureBody` counts, on
 * headings and paragraphs `--em`.
 */
export function groupBlocks(md: MarkdownExit): void {
  md.core.ruler.push('group_blocks', (state) => {
    // Leave everything else alone: Slidev renders titles and other pages too, and on a slide with slots, boxes would
    // cross the tags around them.
    if (!rendersSlide(state.env) || state.env.hasSlotMarker) return
    const make: MakeToken = (type, tag, nesting) => new state.Token(type, tag, nesting)
    state.tokens = grouped(withHeadline(state.tokens, make), make)
  })
}

/** Tell whether the renderer is at work on a slide. */
export function rendersSlide(env: Record<string, unknown>): boolean {
  return /__slidev_\d+\.md$/.test(String(env.id))
}

function grouped(tokens: Token[], make: MakeToken): Token[] {
  const end = titleEnd(tokens)
  const rest = tokens.slice(end).flatMap((token) => (isCode(token) ? listing(token, make) : [token]))
  for (const [index, token] of tokens.entries()) describeToken(token, tokens[index + 1])
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
 * Wrap code into a box that names its file, else its language, if it has one: `js [src/a.js] {1}` -> `src/a.js`, and says
 * whether it has lines that must join: `│`.
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

/** Tell whether raw HTML may open an element that a later block closes: then no box may cross it. */
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

/** Tell whether a cell stays on one line: a short one, and a date with a time, `2019-11-29 12:00`. */
function isShortCell(text: string): boolean {
  const isMoment = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}[ T]+[\d-]{1,2}:[\d-]{2}(?::\d\d)?(?: ?[A-Z]{1,4})?$/.test(
    text.trim(),
  )
  return isMoment || textWidth(text) <= shortCell
}

/** Write the width of a heading or paragraph to `--em`, the number of an item to `data-number`, and mark short cells. */
function describeToken(token: Token, next: Token | undefined): void {
  if (token.type === 'inline') nameHost(token.children ?? [])
  if (/^t[hd]_open$/.test(token.type) && next?.type === 'inline' && isShortCell(plainTextOf(next)))
    token.attrSet('data-short', '')
  if (token.type === 'list_item_open' && token.info) token.attrSet('data-number', token.info)
  // An item that continues on this slide with its inner list only.
  if (token.type === 'list_item_open' && next?.type.endsWith('list_open')) token.attrSet('data-goes-on', '')
  if (!/^(heading|paragraph)_open$/.test(token.type) || next?.type !== 'inline') return
  token.attrSet('style', declarations({ em: textWidth(plainTextOf(next)) }))
  if (token.tag === 'p' && isStressed(next) && textWidth(plainTextOf(next)) > longLine)
    token.attrSet('data-stressed', '')
}

/** Write to each ordered list how many digits its longest number has, where that is more than two. */
function countDigits(tokens: Token[]): void {
  const open: { list: Token; digits: number }[] = []
  for (const token of tokens) {
    const { type, info } = token
    if (type === 'ordered_list_open') open.push({ list: token, digits: 2 })
    const inner = open.at(-1)
    // An item of an inner list without numbers has no `info` but its mark.
    if (inner && type === 'list_item_open' && /^\d+$/.test(info)) inner.digits = Math.max(inner.digits, info.length)
    if (type !== 'ordered_list_close') continue
    const { list, digits } = open.pop() ?? {}
    if (list && digits && digits > 2) list.attrSet('style', `--digits:${digits}`)
  }
}

/** Write the label of its column to each cell. */
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

/** Write the number of a cell to `--value`, for a bar. */
function setValue(cell: Token, text: string): void {
  const { value } = cellValue(text) ?? {}
  if (value === undefined) return
  cell.attrSet('data-amount', '')
  const style = cell.attrGet('style')
  cell.attrSet('style', `${style ? `${style};` : ''}--value:${value}`)
}

/** Tell whether all of a text is strong, or all of it emphasised. */
function isStressed({ children }: Token): boolean {
  const [first] = children ?? []
  return first !== undefined && /^(strong|em)_open$/.test(first.type) && closing(children ?? []) === children?.at(-1)
}

/** Find the token that closes what the first one opens. */
function closing(tokens: Token[]): Token | undefined {
  let depth = 0
  return tokens.find((token) => {
    depth += token.nesting
    return depth === 0
  })
}

/** Write the host to each link whose text does not show it. */
function nameHost(tokens: Token[]): void {
  for (const [at, token] of tokens.entries()) {
    const host = /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(String(token.attrGet('href') ?? ''))?.[1]
    if (token.type === 'link_open' && host && !tokens[at + 1]?.content.includes(host)) token.attrSet('data-host', host)
  }
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
