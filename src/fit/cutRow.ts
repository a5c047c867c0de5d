import type { TableCell, TableRow } from 'mdast'
import { plainText } from '../article/nodes/plainText.ts'
import { textWidth } from '../text/textWidth.ts'
import { cutPhrases } from './cutPhrases.ts'

/** Columns of text from which on a cell may go on in a row of its own. */
const longCell = 480

/** Columns that a line of its own takes, however short it is. */
const shortLine = 40

/**
 * Cut a row by the sentences of its longest cell, where that says very much. The cells before it stand in the first of
 * the rows, the cells after it in the last: so all is read in its order.
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
