import type { TableCell, TableRow } from 'mdast'
import { plainText } from '../article/nodes/plainText.ts'
import { textWidth } from '../text/textWidth.ts'
import { cutPhrases } from './cutPhrases.ts'

/** Columns of text from which a cell may be cut over several rows. */
const longCell = 480

/** Columns that a line counts at least, however short it is. */
const shortLine = 40

/**
 * Cut a row by the sentences of its longest cell, where that is very long. The cells before it stand in the first of
 * the new rows, the cells after it in the last, so that all is read in its order.
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

function lengthOf(cell: TableCell): number {
  const lines = plainText(cell).split('\n').map(textWidth)
  return lines.length > 1 ? lines.reduce((sum, line) => sum + Math.max(line, shortLine), 0) : (lines[0] ?? 0)
}
