import type { RootContent, Table } from 'mdast'
import { room } from '../../themes/base/shared/canvas.ts'
import { plainText } from '../article/nodes/plainText.ts'
import type { Deck, Slide } from '../deck/deck.ts'
import { areaOf } from '../deck/layouts/index.ts'
import { titleOf } from '../deck/titleOf.ts'
import { isWide, textWidth } from '../text/textWidth.ts'

/** The left and right padding of a cell together, and the width of a character in the smallest type; both in px. */
const padding = 20
const characterWidth = 11

/** A column is wide enough for a word of this many characters on one line. A longer word is broken. */
const longestWord = 24

/**
 * Split a table that is too wide between several slides. Each slide repeats the first column. `columns: 2/3` in the
 * frontmatter says that a slide shows the second of three groups of columns, so that `check` finds the others.
 *
 * @example columns a b c d e -> a b c, a d e
 */
export function splitColumns(deck: Deck): Deck {
  return { ...deck, children: deck.children.flatMap(splitSlide) }
}

function splitSlide(slide: Slide): Slide[] {
  const blocks = slide.children.flatMap((slot) => slot.children)
  // The layout `records` stacks the cells of a row, so its tables are never too wide.
  const table =
    areaOf(slide.layout, blocks).arrangement === 'records' ? undefined : blocks.find((block) => block.type === 'table')
  const groups = table ? groupColumns(table) : []
  if (!table || groups.length < 2) return [slide]
  const at = blocks.indexOf(table)
  const { heading, headline } = titleOf(slide)
  const title = [heading ?? [], headline ?? []].flat()
  return groups.map((group, index) => {
    const before = index === 0 ? blocks.slice(0, at) : title
    const after = index === groups.length - 1 ? blocks.slice(at + 1) : []
    const children: RootContent[] = [...before, pickColumns(table, [0, ...group]), ...after]
    const { bars } = slide.props
    const picked = Array.isArray(bars) ? { bars: [0, ...group].map((at) => bars[at] ?? '0') } : {}
    return {
      ...slide,
      props: { ...slide.props, ...picked, columns: `${index + 1}/${groups.length}` },
      note: index === 0 ? slide.note : [],
      children: [{ type: 'slot', name: 'default', children }],
    }
  })
}

/** Group the columns after the first into as few groups as fit beside the first column, of about the same width. */
function groupColumns(table: Table): number[][] {
  const count = Math.max(...table.children.map((row) => row.children.length))
  const [first = 0, ...widths] = Array.from({ length: count }, (_, at) => leastWidth(table, at))
  const sum = total(widths)
  const most = room.width - first
  for (let groups = Math.ceil(sum / most); groups < widths.length; groups += 1) {
    const found = groupByWidth(widths, sum / groups)
    if (found.every((group) => total(group.map((at) => widths[at] ?? 0)) <= most)) return found.map(toColumns)
  }
  return widths.map((_, at) => toColumns([at]))
}

/**
 * Group columns, given by their widths in px, into groups that are about `size` px wide. A column goes into the group
 * in which its centre lies.
 */
function groupByWidth(widths: number[], size: number): number[][] {
  const groups: number[][] = []
  let before = 0
  for (const [at, width] of widths.entries()) {
    const group = Math.floor((before + width / 2) / size)
    groups[group] = [...(groups[group] ?? []), at]
    before += width
  }
  return groups.filter((group) => group !== undefined)
}

/** Turn indexes among the columns after the first into indexes among all columns: `0` -> `1`. */
function toColumns(group: number[]): number[] {
  return group.map((at) => at + 1)
}

function total(widths: number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}

/** Return the least width of a column in px: the width of its longest word. */
function leastWidth(table: Table, at: number): number {
  const cells = table.children.flatMap((row) => row.children[at] ?? [])
  const words = ['', ...cells.flatMap((cell) => plainText(cell).split(/\s+/))]
  const widest = Math.max(
    ...words.map((word) => (Array.from(word).some(isWide) ? Math.min(textWidth(word), 8) : word.length)),
  )
  return Math.min(widest, longestWord) * characterWidth + padding
}

/** Return a table with only the columns of the given indexes. */
function pickColumns(table: Table, chosen: number[]): Table {
  return {
    ...table,
    align: chosen.map((at) => table.align?.[at] ?? null),
    children: table.children.map((row) => ({
      ...row,
      children: chosen.map((at) => row.children[at] ?? { type: 'tableCell', children: [] }),
    })),
  }
}
