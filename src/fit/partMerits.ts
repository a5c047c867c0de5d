import type { List, ListItem, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { cellValue } from '../../themes/base/shared/cellValue.ts'
import { plainText } from '../article/nodes/plainText.ts'
import { numberColumns } from '../deck/amounts/numberColumns.ts'
import { keySentence } from '../deck/condense.ts'

/**
 * Points of a row: `named` if the text beside the table mentions the row's first cell, `largest` and `smallest` if the
 * row has the highest or lowest number of a column, `strong` if it has bold words.
 */
const rowPoints = { named: 3, largest: 2, smallest: 1, strong: 1 }

/** A first cell of fewer characters is not searched for in the text: a single letter is found in any text. */
const shortestName = 2

/**
 * Rate each item of a list by how much the talk would miss it, in whole points. Points are rounded down, so that items
 * that say little are equal. All items of an ordered list get 0, because each item builds on the item before it: so the
 * first items are chosen.
 */
export function itemMerits({ ordered, children }: List, lang: string): number[] {
  return children.map((item) => (ordered ? 0 : Math.max(0, Math.floor(meritOf(item, lang)))))
}

function meritOf({ children: [first] }: ListItem, lang: string): number {
  return first?.type === 'paragraph' ? keySentence(first, lang).points : 0
}

/**
 * Rate each row of a table below its header by how much the talk would miss it, in points.
 *
 * @param text the other text of the slide and its notes
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
      (isNamed ? rowPoints.named : 0) +
      (isExtreme(at, Math.max) ? rowPoints.largest : 0) +
      (isExtreme(at, Math.min) ? rowPoints.smallest : 0) +
      (hasBoldWords(row) ? rowPoints.strong : 0)
    )
  })
}

/** Return the number that a cell holds; NaN for none. */
function valueOf(cell: Table['children'][number]['children'][number] | undefined): number {
  return (cell && cellValue(plainText(cell))?.value) ?? Number.NaN
}

/** Tell whether a row has bold words after its first cell. */
function hasBoldWords({ children: [, ...cells] }: Table['children'][number]): boolean {
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
