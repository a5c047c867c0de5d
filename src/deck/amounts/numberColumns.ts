import type { Table } from 'mdast'
import { type CellValue, cellValue } from '../../../themes/base/shared/cellValue.ts'
import { plainText } from '../../article/nodes/plainText.ts'

/** A column of a table that holds numbers. */
export interface NumberColumn {
  /** The unit that its cells or its header name; empty if they name none. */
  unit: string
  /** The largest number in it. */
  largest: number
  /** Whether the numbers are amounts of one unit, which bars can show. Years, ranks and ids are no amounts. */
  isAmount: boolean
}

/** Fewest rows of a table, and fewest numbers in a column of numbers. Fewer numbers are compared without bars. */
const fewestRows = 3
/** Most columns of a table that get bars. */
const mostBars = 3

/** Match the header of a column whose numbers name or order something: `Year`, `ID`, `Rank`. */
const namingHeader =
  /^(?:#|№|序号|编号|排名|名次|年份?|年度|日期|版本|端口|状态码|代码|页码?|行号?|级别|等级|優先順位|順位|番号|日付|バージョン|ポート|索引|下标|取值|值$|参数|默认|値$|순위|번호|연도|날짜|버전|포트)|(?:^|[^\p{L}])(?:ids?|no\.?|values?|defaults?|parameters?|num(?:ber)?|rank(?:ing)?|pos(?:ition)?|year|date|day|month|version|ver\.?|port|code|status|line|page|chapter|section|step|index|level|order|priority|phase|week|issue|rfc|node|seed)(?:$|[^\p{L}])/iu

/** Match a cell that says that there is no number: `-`, `n/a`. */
const noNumber = /^(?:|[-–—−/]|n\/?a|无|なし|없음)$/iu

/**
 * Find the columns of a table that hold numbers. The key is the index of a column. Skip the first column, because it names
 * the rows.
 */
export function numberColumns({ children: [header, ...rows] }: Table): Map<number, NumberColumn> {
  const columns = new Map<number, NumberColumn>()
  const width = header?.children.length ?? 0
  for (let at = 1; at < width && rows.length >= fewestRows; at += 1) {
    const texts = rows.map(({ children }) => plainText(children[at] ?? { type: 'tableCell', children: [] }).trim())
    const told = texts.filter((text) => !noNumber.test(text))
    const values = told.map(cellValue).filter((value) => value !== undefined)
    const [first] = values
    if (!first || values.length < told.length || told.length < fewestRows || told.length < 0.75 * texts.length) continue
    const name = plainText(header?.children[at] ?? { type: 'tableCell', children: [] }).trim()
    const isAmount =
      (first.unit !== '' || !namingHeader.test(name)) &&
      values.every(({ unit }) => unit === first.unit) &&
      isMeasured(values)
    const unit = first.unit || (/[(（]([^()（）]+)[)）]$/u.exec(name)?.[1] ?? '')
    columns.set(at, { unit, largest: Math.max(...values.map(({ value }) => value)), isAmount })
  }
  return columns
}

/** Tell whether numbers measure something: they differ, and are neither years nor the ranks of the rows. */
function isMeasured(values: CellValue[]): boolean {
  const numbers = values.map(({ value }) => value)
  const isBare = values.every(({ unit }) => unit === '')
  const areYears = isBare && numbers.every((number) => Number.isInteger(number) && number >= 1500 && number <= 2100)
  const areRanks = isBare && numbers.every((number, at) => number === (numbers[0] ?? 0) + at)
  return new Set(numbers).size > 1 && !areYears && !areRanks
}

/**
 * Return for each column, as text, the number that a bar across the whole cell stands for; `0` for a column without bars.
 * Columns of one unit have the same number, so that their bars can be compared. Return undefined if no column has bars.
 */
export function barScales(table: Table): string[] | undefined {
  const amounts = [...numberColumns(table)].filter(([, { isAmount }]) => isAmount)
  if (amounts.length === 0 || amounts.length > mostBars) return undefined
  const bars = (table.children[0]?.children ?? []).map(() => '0')
  for (const [at, { unit, largest }] of amounts) {
    const alike = amounts.filter(([, other]) => unit !== '' && other.unit === unit).map(([, other]) => other.largest)
    bars[at] = String(Math.max(largest, ...alike))
  }
  return bars
}

/** Align the columns of numbers to the right, unless the author has set another alignment. */
export function alignNumbers(table: Table): Table {
  const columns = numberColumns(table)
  const align = (table.children[0]?.children ?? []).map(
    (_, at) => table.align?.[at] ?? (columns.has(at) ? 'right' : null),
  )
  return columns.size > 0 ? { ...table, align } : table
}
