import type { List, RootContent, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { columns } from '../article/columns.ts'
import type { Slide } from '../deck/deck.ts'

/** Tells how much of a slide's room its content takes at the densest step of its layout; 1 is all of it. */
export type Measure = (slide: Slide) => number

/** Where a layout sets its text at the densest step, in px on the 980-wide canvas. */
interface Area {
  width: number
  /** Width of the title. */
  title: number
  /** Texts side by side. */
  across: number
}

const strip = 255
const wide: Area = { width: 868, title: 868, across: 1 }
const onAxis: Area = { width: 573, title: 573, across: 1 }
const areas: Record<string, Area> = {
  default: onAxis,
  section: onAxis,
  panels: onAxis,
  action: { width: 540, title: 868, across: 1 },
  steps: { width: 278, title: 868, across: 3 },
  cards: { width: 278, title: 868, across: 3 },
}

/** Between the margins, with the least space under the title. */
const bodyHeight = 444
const titleGap = 24
const titleSize = 36
const titleLeading = 1.25
const size = 20
const leading = 1.5
const gap = 12
const codeSize = 14
const codeLetter = 0.602
/** A line is never quite full: words and full-width punctuation move on to the next one. */
const filled = 0.94

/**
 * Estimate a slide from the number and width of its characters, without a browser. It knows the layouts' areas and sizes
 * at their densest, not the fonts: a full-width character is an em, any other 0.52 em.
 */
export const estimate: Measure = (slide) => {
  const area = areas[slide.layout] ?? wide
  const blocks = slide.children.flatMap((slot) => slot.children)
  const [first] = blocks
  const title = first?.type === 'heading' && first.depth < 3 ? first : undefined
  const titleHeight = title ? lines(toString(title), area.title, titleSize) * titleSize * titleLeading + titleGap : 0
  const body = title ? blocks.slice(1) : blocks
  const height = slide.layout === 'panels' ? panelsHeight(body) : heightOf(body, area)
  return height / (bodyHeight - titleHeight)
}

function heightOf(blocks: RootContent[], area: Area): number {
  if (area.across === 1) return sum(blocks.map((block) => blockHeight(block, area.width) + gap))
  const cells = blocks.flatMap((block): RootContent[][] =>
    block.type === 'list' ? block.children.map((item) => item.children) : [[block]],
  )
  return sum(cells.map((cell) => sum(cell.map((block) => blockHeight(block, area.width) + gap)))) / area.across
}

/** Panels before the longest one stand in the strip beside it, the others below one another. */
function panelsHeight(blocks: RootContent[]): number {
  const groups: RootContent[][] = []
  for (const block of blocks) {
    if (block.type === 'heading' || groups.length === 0) groups.push([])
    groups.at(-1)?.push(block)
  }
  const weights = groups.map((group) => heightOf(group, onAxis))
  const main = weights.indexOf(Math.max(...weights))
  const beside = sum(groups.slice(0, main).map((group) => heightOf(group, { ...onAxis, width: strip })))
  return Math.max(beside, sum(weights.slice(main))) * 0.85
}

function blockHeight(block: RootContent, width: number): number {
  switch (block.type) {
    case 'paragraph':
      return block.children.some((node) => node.type === 'image') ? 240 : textHeight(toString(block), width)
    case 'heading':
      return 40
    case 'list':
      return listHeight(block, width)
    case 'blockquote':
      return sum(block.children.map((child) => blockHeight(child, width - 32) + gap))
    case 'code':
      return codeHeight(block.value, width)
    case 'table':
      return tableHeight(block, width)
    default:
      return textHeight(toString(block), width)
  }
}

function textHeight(text: string, width: number): number {
  return lines(text, width, size) * size * leading
}

function lines(text: string, width: number, size: number): number {
  const em = (columns(text) / 2) * 1.04
  return Math.max(1, Math.ceil((em * size) / (width * filled)))
}

function listHeight(list: List, width: number): number {
  return sum(list.children.map((item) => sum(item.children.map((child) => blockHeight(child, width - 36))) + 9))
}

function codeHeight(code: string, width: number): number {
  const perLine = Math.floor((width - 48) / (codeSize * codeLetter))
  return sum(code.split('\n').map((line) => Math.max(1, Math.ceil(columns(line) / perLine)))) * codeSize * leading + 32
}

/** The rows of a table whose columns share the width by how much they hold. */
function tableHeight(table: Table, width: number): number {
  const cells = table.children.map((row) => row.children.map((cell) => toString(cell)))
  const count = Math.max(1, ...cells.map((row) => row.length))
  const weights = Array.from({ length: count }, (_, at) =>
    Math.sqrt(4 + Math.max(...cells.map((row) => columns(row[at] ?? '')))),
  )
  const share = (at: number) => ((weights[at] ?? 1) / sum(weights)) * width - 32
  return sum(
    cells.map(
      (row) => Math.max(...row.map((cell, at) => lines(cell, Math.max(share(at), 40), size))) * size * 1.35 + 13,
    ),
  )
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
