import type { List, ListItem, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { cellValue } from '../../themes/base/shared/cellValue.ts'
import { plainText } from '../article/nodes/plainText.ts'
import { numberColumns } from '../deck/amounts/numberColumns.ts'
import { keySentence } from '../deck/condense.ts'

/**
 * Points of a row if the text names it, if it has the largest or the smallest number of a column, or if it has bold
 * words.
 */
const rowGains = { named: 3, largest: 2, smallest: 1, strong: 1 }

/** Shortest name of a row that is looked for in the text: `A` is found in any. */
const shortestName = 2

/**
 * Rate how much a talk would miss each item of a list, in whole points, so that items that say nothing of their own are
 * equal. The items of an ordered list are equal too: each follows on the one before it, so the first ones are chosen.
 */
export function itemMerits({ ordered, children }: List, lang: string): number[] {
  return children.map((item) => (ordered ? 0 : Math.max(0, Math.floor(meritOf(item, lang)))))
}

function meritOf({ children: [first] }: ListItem, lang: string): number {
  return first?.type === 'paragraph' ? keySentence(first, lang).merit : 0
}

/**
 * Rate how much a talk would miss each row of a table below its header.
 *
 * @param text what is shown and said beside the table
 */
export function rowMerits(table: Table, text: string): number[] {
  const [, ...rows] = table.children
  const columns = [...numberColumns(table)].flatMap(([at, { isAmount }]) => (isAmount ? [at] : []))
  const numbers = columns.map((at) => rows.map(({ children }) => valueOf(children[at])))
  const isExtreme = (row: number, end: (...values: number[]) => number) =>
    numbers.some((column) => column[row] === end(...column.filter((value) => !Number.isNaN(value))))
  return rows.map((row, at) => {
    const name = toString(row.children[0] ?? row).trim()
    const isNamed = name.length >= shortestName && text.includes(name)
    return (
      (isNamed ? rowGains.named : 0) +
      (isExtreme(at, Math.max) ? rowGains.largest : 0) +
      (isExtreme(at, Math.min) ? rowGains.smallest : 0) +
      (isStrong(row) ? rowGains.strong : 0)
    )
  })
}

function valueOf(cell: Table['children'][number]['children'][number] | undefined): number {
  return (cell && cellValue(plainText(cell))?.value) ?? Number.NaN
}

/** Tell whether bold words stand in a row, behind its name. */
function isStrong({ children: [, ...cells] }: Table['children'][number]): boolean {
  let found = false
  visit(
    { type: 'root', children: cells.map((cell) => ({ type: 'paragraph' as const, children: cell.children })) },
    'strong',
    () => {
      found = true
    },
  )
  return found
}
