import type { List, RootContent, Table } from 'mdast'
import { room } from '../../themes/base/shared/canvas.ts'
import { shownText } from '../article/nodes/shownText.ts'
import type { Slide } from '../deck/deck.ts'
import type { Area } from '../deck/layouts/area.ts'
import { areaOf } from '../deck/layouts/index.ts'
import { titleOf } from '../deck/titleOf.ts'
import { textWidth } from '../text/textWidth.ts'

/** A function that tells how full a slide is: 1 is full, 1.5 is half a slide too much. */
export type Measure = (slide: Slide) => number

/**
 * The width of the column left of the axis (`--strip` in tokens.css). All sizes here are in px, from the layouts'
 * styles.
 */
const strip = 231
const titleSize = 36
const titleLeading = 1.25
/** The type size of a headline of two or more lines, which is smaller than a title. */
const headlineSize = 30
/** The height of a kicker, which is the section's title in small type above a headline. */
const kickerHeight = 30
const tableSize = 20
/** The width of a character of code, in em. */
const codeLetter = 0.602
const codeLeading = 1.42
/** The space between two blocks, in px. */
const gap = 12
/** The height of a label, which is a heading above some of a slide's blocks. */
const labelHeight = 30
/** The space between two panels. */
const panelGap = 25
/** The height of the line with a link's host, below the link, with the space around both lines. */
const hostHeight = 46
/** The share of a line that text fills on average, because words and full-width punctuation wrap as a whole. */
const lineShare = 0.94

/**
 * Estimate how full a slide is without a browser, from the width of its text and the areas and type sizes of its layout.
 * No font is read: a full-width character counts as 1 em, any other as half an em.
 */
export const estimateFill: Measure = (slide) => estimateFillIn(slide, {})

/** Estimate how full a slide is, as `estimateFill` does, but with code in the given type size, in px. */
export function estimateFillWithCode(slide: Slide, code: number): number {
  return estimateFillIn(slide, { code })
}

/**
 * Compute the greatest `textWidth` of a line of code that does not wrap.
 *
 * @param width of the listing, in px
 * @param code type size of the code, in px
 */
export function lettersPerLine(width: number, code: number): number {
  return Math.floor((width - 24) / (code * codeLetter))
}

function estimateFillIn(slide: Slide, changes: Partial<Area>): number {
  const { heading, headline, body } = titleOf(slide)
  const area = { ...areaOf(slide.layout, body), ...changes }
  const above = headline
    ? kickerHeight + titleHeight(headline, headlineSize, area)
    : heading
      ? titleHeight(heading, titleSize, area)
      : 0
  return (heightByArrangement[area.arrangement] ?? heightOf)(body, area) / (room.height - above)
}

/** Estimate the height of a title, which always takes the whole width between the margins. */
function titleHeight(title: RootContent, size: number, { gap }: Area): number {
  return countLines(shownText(title), room.width, size) * size * titleLeading + gap
}

/** Functions that estimate the height of blocks, in px, in arrangements where blocks are not only stacked. */
const heightByArrangement: Partial<Record<Area['arrangement'], (body: RootContent[], area: Area) => number>> = {
  panels: panelsHeight,
  links: referencesHeight,
}

function heightOf(blocks: RootContent[], area: Area): number {
  return Math.max(0, sum(blocks.map((block) => blockHeight(block, area, area.width) + gap)) - gap) / area.across
}

/**
 * Estimate the height of panels, in px. The panels before the longest panel stand in the narrow column left of it. The
 * longest panel and the panels after it are stacked.
 */
function panelsHeight(blocks: RootContent[], area: Area): number {
  const groups = groupByLabel(blocks)
  const heights = groups.map((group) => heightOf(group, area))
  const main = heights.indexOf(Math.max(...heights))
  const beside = sum(groups.slice(0, main).map((group) => heightOf(group, { ...area, width: strip })))
  return Math.max(beside, sum(heights.slice(main)) + panelGap * (heights.length - main - 1))
}

/**
 * Estimate the height, in px, of lists of links, each link with its host below. A single long list has two columns.
 * Lists under labels stand side by side, two in a row.
 */
function referencesHeight(blocks: RootContent[], area: Area): number {
  const groups = groupByLabel(blocks)
  const labelled = groups.filter(([block]) => block?.type === 'heading')
  const isBeside = labelled.length > 1
  const heightOf = (group: RootContent[]) => sum(group.map((block) => linksHeight(block, area, isBeside)))
  const heights = labelled.map(heightOf)
  const rows = heights.flatMap((one, at) => (at % 2 === 0 ? Math.max(one, heights[at + 1] ?? 0) : []))
  const above = groups.filter((group) => !labelled.includes(group)).map(heightOf)
  const all = [...above, ...(isBeside ? rows : heights)]
  return sum(all.map((height) => height + panelGap)) - panelGap
}

function linksHeight(block: RootContent, area: Area, isBeside: boolean): number {
  if (block.type !== 'list') return blockHeight(block, area, area.width) + 2 * gap
  const heights = block.children.map((item) => textHeight(shownText(item), area, area.width) + hostHeight)
  const { length } = heights
  return isBeside || length < 4 ? sum(heights) : (sum(heights) / length) * Math.ceil(length / 2)
}

/** Group blocks by the heading above them. */
function groupByLabel(blocks: RootContent[]): RootContent[][] {
  const groups: RootContent[][] = []
  for (const block of blocks) {
    if (block.type === 'heading' || groups.length === 0) groups.push([])
    groups.at(-1)?.push(block)
  }
  return groups
}

function blockHeight(block: RootContent, area: Area, width: number): number {
  switch (block.type) {
    case 'paragraph':
      return block.children.some((node) => node.type === 'image') ? 240 : textHeight(shownText(block), area, width)
    case 'heading':
      return labelHeight - gap
    case 'list':
      return listHeight(block, area, width)
    case 'blockquote':
      return sum(block.children.map((child) => blockHeight(child, area, width - 32) + gap))
    case 'code':
      return codeHeight(block.value, width, area.code)
    case 'diagram':
      return 240
    case 'math':
      return formulaHeight(block.value, area)
    case 'table':
      return area.arrangement === 'records' ? recordsHeight(block, area) : tableHeight(block, width)
    default:
      return textHeight(shownText(block), area, width)
  }
}

function textHeight(text: string, { leading, size }: Area, width: number): number {
  return countLines(text, width, size) * size * leading
}

function countLines(text: string, width: number, size: number): number {
  const rows = text.split('\n').map((line) => Math.ceil(((textWidth(line) / 2) * size) / (width * lineShare)))
  return Math.max(1, sum(rows))
}

function listHeight(list: List, area: Area, width: number): number {
  return sum(list.children.map((item) => sum(item.children.map((child) => blockHeight(child, area, width - 32))) + 9))
}

function codeHeight(code: string, width: number, size: number): number {
  const perLine = lettersPerLine(width, size)
  const count = sum(code.split('\n').map((line) => Math.max(1, Math.ceil(textWidth(line) / perLine))))
  return count * size * codeLeading + 36
}

/** Estimate the height of a formula from its lines, in px; a line with a fraction, a sum or an integral is higher. */
function formulaHeight(formula: string, { size }: Area): number {
  const rows = formula.split('\\\\').map((row) => (/\\(?:d?frac|sum|prod|int|lim)/.test(row) ? 2.9 : 1.8))
  return sum(rows) * size * 1.2 + 40
}

/** Estimate the height of a table, in px. A column with more text is wider, as in a browser. */
function tableHeight(table: Table, width: number): number {
  const cells = table.children.map((row) => row.children.map((cell) => shownText(cell)))
  const count = Math.max(1, ...cells.map((row) => row.length))
  const weights = Array.from({ length: count }, (_, at) =>
    Math.sqrt(4 + Math.max(...cells.flatMap((row) => (row[at] ?? '').split('\n').map(textWidth)))),
  )
  const share = (at: number) => ((weights[at] ?? 1) / sum(weights)) * width - 20
  const rowLines = (row: string[]) =>
    Math.max(...row.map((cell, at) => countLines(cell, Math.max(share(at), 40), tableSize)))
  return sum(cells.map((row) => rowLines(row) * tableSize * 1.3 + 11)) + 3
}

/**
 * Estimate the height, in px, of a table that is set as records: the first cell of a row stands left, the others are
 * stacked at the right, each below a label.
 */
function recordsHeight({ children: [, ...rows] }: Table, area: Area): number {
  const cells = rows.map((row) => row.children.slice(1).filter((cell) => cell.children.length > 0))
  const heights = cells.flat().map((cell) => labelHeight + textHeight(shownText(cell), area, area.width))
  return sum(heights) + panelGap * rows.length
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
