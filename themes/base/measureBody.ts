import { textWidth } from './textWidth.ts'
import type { Token } from './types.ts'

/** A run of top-level tokens that belongs under one label, or stands before the first label. */
export interface Group {
  labelled: boolean
  tokens: Token[]
}

/** The type sizes, in px, at which lines are counted. */
const sizes = [20, 22, 24, 28, 32, 36, 40, 48]

/** Px from the axis to the right margin, less what a line leaves empty on average because no word fits any more. */
const measure = 573 * 0.955

/** What an entry or a label costs in em beside its text: the part of its last line that stays empty. */
const entryCost = 10

/** The text of one inline token. */
export function plain(token: Token): string {
  return (token.children ?? []).map((child) => child.content || (child.type === 'softbreak' ? ' ' : '')).join('')
}

/** How much a run of tokens says, in em. */
export function weight(tokens: Token[]): number {
  const text = tokens.reduce((sum, token) => sum + (token.type === 'inline' ? textWidth(plain(token)) : 0), 0)
  return text + entryCost * tokens.filter((token) => /^(list_item|heading)_open$/.test(token.type)).length
}

/**
 * Say how much a slide's body holds, as numbers for custom properties, so that CSS can choose a size before anything is
 * drawn. `lead-24`: lines of the first paragraph at 24 px right of the axis; `text-24`: lines of all that follows, or of
 * the panels that stand there; `texts`, `labels`: how many paragraphs, entries and labels that is.
 */
export function measureBody(tokens: Token[], groups: Group[], main: Group | undefined): Record<string, number> {
  // One group of context stands left of the axis.
  const from = main ? Math.min(1, groups.indexOf(main)) : 0
  const right = groups.slice(from).flatMap((group) => group.tokens)
  const hasLead = from === 0 && right[0]?.type === 'paragraph_open'
  const texts = runningText(right)
  const lead = hasLead ? texts.splice(0, 1) : []
  return {
    em: weight(tokens),
    longest: Math.max(0, ...runningText(tokens).map(({ width }) => width)),
    labels: groups.slice(from).filter((group) => group.labelled).length,
    texts: texts.length,
    // The first paragraph is kept in whole words (keepWords.ts), so its lines end earlier.
    ...Object.fromEntries(sizes.map((size) => [`lead-${size}`, linesAt(size * 1.07, lead)])),
    ...Object.fromEntries(sizes.map((size) => [`text-${size}`, linesAt(size, texts)])),
    ...measureLists(tokens),
    ...measureTable(tokens),
    ...measureCode(tokens),
  }
}

/** A paragraph or entry: its width on one line and its indent, both in em. */
interface Text {
  width: number
  indent: number
}

function runningText(tokens: Token[]): Text[] {
  const texts: Text[] = []
  let depth = 0
  for (const [index, token] of tokens.entries()) {
    if (/_list_open$/.test(token.type)) depth += 1
    if (/_list_close$/.test(token.type)) depth -= 1
    if (token.type !== 'inline' || tokens[index - 1]?.type !== 'paragraph_open') continue
    texts.push({ width: textWidth(plain(token)), indent: 1.2 * depth })
  }
  return texts
}

function linesAt(size: number, texts: Text[]): number {
  return texts.reduce((sum, { width, indent }) => sum + Math.max(1, Math.ceil(width / (measure / size - indent))), 0)
}

/** The entries of the top-level lists, and how many rows they make in two columns. */
function measureLists(tokens: Token[]): Record<string, number> {
  const items = tokens.filter((token) => token.type === 'list_item_open' && token.level === 1).length
  return { items, half: Math.ceil(items / 2) }
}

/** A table's rows below the header, its columns, and the sum of the widths of each column's longest cell, in em. */
function measureTable(tokens: Token[]): Record<string, number> {
  const columns: number[] = []
  let column = 0
  for (const [index, token] of tokens.entries()) {
    const cell = tokens[index + 1]
    if (token.type === 'tr_open') column = 0
    if (!/^t[hd]_open$/.test(token.type) || !cell) continue
    columns[column] = Math.max(columns[column] ?? 0, textWidth(plain(cell)))
    column += 1
  }
  const rows = Math.max(0, tokens.filter((token) => token.type === 'tr_open').length - 1)
  return { rows, cells: columns.length, row: columns.reduce((sum, width) => sum + width, 0) }
}

/** Characters of code that stand on one line at its smallest size. */
const longestCode = 97

/** The lines of a slide's code as they wrap at the smallest size, and the characters of the longest one. */
function measureCode(tokens: Token[]): Record<string, number> {
  const code = tokens.filter((token) => token.type === 'fence' || token.type === 'code_block')
  const lines = code.flatMap((token) => token.content.trimEnd().replaceAll('\t', '  ').split('\n'))
  const widths = lines.map((line) => textWidth(line) / textWidth('x'))
  return {
    lines: widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / longestCode)), 0),
    columns: Math.min(longestCode, Math.max(0, ...widths)),
  }
}
