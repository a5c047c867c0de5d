import type { TableCell, TableRow } from 'mdast'
import { plainText } from '../article/nodes/plainText.ts'
import { textWidth } from '../text/textWidth.ts'
import { cutPhrases } from './cutPhrases.ts'

/** A cell of a greater `textWidth` is divided between several rows. */
const longCell = 480

/** In a cell of several lines, the `textWidth` of a line counts as at least this: a short line takes a whole line of the slide too. */
const shortLine = 40

/**
 * Cut a table row into several rows, one for each sentence of its longest cell, if that cell is very long. The cells
 * before it stay in the first new row, the cells after it go into the last. So the text keeps its reading order.
 *
 * @example `a | One. Two. | b` -> `a | One. |` and `| Two. | b`
 */
export function cutRow(row: TableRow, lang: string): TableRow[] {
  const lengths = row.children.map(lengthOf)
  const at = lengths.indexOf(Math.max(...lengths))
  const cell = row.children[at]
  if (!cell || (lengths[at] ?? 0) <= longCell) return [row]
  const phrases = cutPhrases(cell.children, lang)
  return phrases.map(({ children }, index) => ({
    ...row,
    children: row.children.map((other, column): TableCell => {
      if (column === at) return { ...cell, children }
      const isHere = column < at ? index === 0 : index === phrases.length - 1
      return isHere ? other : { ...other, children: [] }
    }),
  }))
}

/** Measure a cell's text (`textWidth`), with `shortLine` for each short line. */
function lengthOf(cell: TableCell): number {
  const lines = plainText(cell).split('\n').map(textWidth)
  return lines.length > 1 ? lines.reduce((sum, line) => sum + Math.max(line, shortLine), 0) : (lines[0] ?? 0)
}
