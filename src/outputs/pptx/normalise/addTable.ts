import type { Cell, TableShape, TextRun } from '../shapes.ts'
import type { GeneratedStyle } from '../snapshot.ts'
import { closest, descendants, elementsIn, hasTag, type PageElement } from './pageElement.ts'
import { type SlideInProgress, toSlideBox } from './slideInProgress.ts'
import { toParagraph } from './toParagraph.ts'
import { toRun, toRuns } from './toRuns.ts'

/** Add a table, and the rank numbers of its rows where the theme generates them. */
export function addTable(table: PageElement, opacity: number, slide: SlideInProgress): void {
  const rows = rowsOf(table)
  const [first] = rows
  if (!first) return
  slide.marks.set(table.at, 'table')
  const before = slide.shapes.length
  const shape: TableShape = {
    kind: 'table',
    box: toSlideBox(table.box, slide),
    rightToLeft: table.style.direction === 'rtl',
    columns: cellsOf(first).map(({ box }) => box.width),
    rows: rows.map((row) => ({
      height: row.box.height,
      cells: cellsOf(row).map((cell) => toCell(cell, row, opacity, slide)),
    })),
  }
  // Put the table before the pictures in its cells, so that these are painted over it.
  slide.shapes.splice(before, 0, shape)
  for (const [index, cell] of rankedCells(table).entries())
    if (cell.before?.content.includes('counter')) addRank(cell, cell.before, index + 1, opacity, slide)
}

/** List the rows of a table: first those of `<thead>`, last those of `<tfoot>`, wherever these stand. */
function rowsOf(table: PageElement): PageElement[] {
  const inner = elementsIn(table)
  const within = (tag: string) => inner.filter((one) => hasTag(one, tag)).flatMap(elementsIn)
  const body = inner.flatMap((one) => (hasTag(one, 'tbody') ? elementsIn(one) : [one]))
  return [...within('thead'), ...body, ...within('tfoot')].filter((one) => hasTag(one, 'tr'))
}

function cellsOf(row: PageElement): PageElement[] {
  return elementsIn(row).filter((one) => hasTag(one, 'td', 'th'))
}

/** List the first cell of each row in `<tbody>`, which may have a rank number. */
function rankedCells(table: PageElement): PageElement[] {
  return descendants(table).filter(
    (one) =>
      hasTag(one, 'td') &&
      one.parent !== undefined &&
      elementsIn(one.parent)[0] === one &&
      closest(one.parent, (outer) => hasTag(outer, 'tbody')),
  )
}

/** Add the rank number of a row, which a style sheet generates by counting the rows. */
function addRank(
  cell: PageElement,
  rank: GeneratedStyle,
  number: number,
  opacity: number,
  slide: SlideInProgress,
): void {
  slide.marks.set(cell.at, 'ranked')
  const { x, y, height } = toSlideBox(cell.box, slide)
  const lineHeight = 1.2 * Number.parseFloat(rank.fontSize)
  const [wide, high] = [Number.parseFloat(rank.width), Number.parseFloat(rank.height)]
  const disc = slide.colourOf(rank.backgroundColor)
  const at = { x, y: y + (height - high) / 2, width: wide, height: high }
  const radius = rank.borderTopLeftRadius === '50%' ? wide / 2 : 0
  if (disc.alpha > 0) slide.shapes.push({ kind: 'fill', box: at, colour: disc, radius })
  const run = toRun(cell, String(number), rank, opacity, slide)
  slide.shapes.push({
    kind: 'text',
    box: { x, y: y + (height - lineHeight) / 2, width: wide, height: lineHeight },
    paragraphs: [{ ...toParagraph(cell, [run]), align: disc.alpha > 0 ? 'center' : 'left', lineHeight }],
    oneLine: true,
    isTitle: false,
  })
}

function toCell(cell: PageElement, row: PageElement, opacity: number, slide: SlideInProgress): Cell {
  const { style } = cell
  const lines = [row.style, style]
  const ruled = lines.find((one) => Number.parseFloat(one.borderBottomWidth) > 0 && one.borderBottomStyle !== 'none')
  const grounds = [style, row.style, ...(row.parent ? [row.parent.style] : [])]
  const fill = grounds.map((one) => slide.colourOf(one.backgroundColor)).find(({ alpha }) => alpha > 0)
  return {
    paragraphs: toLines(toRuns([cell], opacity, slide)).map((runs) => toParagraph(cell, runs)),
    fill: fill && { ...fill, alpha: fill.alpha * opacity },
    rule: ruled && {
      colour: slide.colourOf(ruled.borderBottomColor),
      width: Number.parseFloat(ruled.borderBottomWidth),
    },
    padding: [
      Number.parseFloat(style.paddingTop),
      Number.parseFloat(style.paddingRight),
      Number.parseFloat(style.paddingBottom),
      Number.parseFloat(style.paddingLeft),
    ],
  }
}

/** Split runs into lines at `\n`: `a\nb` -> `a`, `b`. */
function toLines(runs: TextRun[]): TextRun[][] {
  const lines: TextRun[][] = [[]]
  for (const run of runs)
    for (const [at, text] of run.text.split('\n').entries()) {
      if (at > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...run, text })
    }
  return lines
}
