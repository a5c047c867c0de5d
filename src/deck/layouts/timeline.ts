import { plainText } from '../../article/nodes/plainText.ts'
import { showWithEvidence } from '../evidence.ts'
import { heading, newSlide } from '../newSlide.ts'
import { wide } from './area.ts'
import type { Layout } from './layout.ts'
import { tableOf } from './tableOf.ts'

const year = /(?<!\d)(?:19|20)\d\d(?!\d)/

/** A year, beside it only figures, separators, a quarter or a month: `2024`, `2019–2021`, `Q3 2025`, `May 2024`. */
const date = /^(?:[\d\s/.,–年月日년월일QH-]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*(?!\p{L}))+$/iu

/** A table with as many columns has too much beside its dates to be read along a line. */
const mostColumns = 5

/** A table of events: its first column holds only dates, in order. */
export const timeline: Layout = {
  area: wide,
  breakable: true,
  prose: false,
  absorbs: undefined,
  emptyByDesign: false,
  isNavigation: false,
  meant: [],
  holds: ({ blocks }) => tableOf(blocks) !== undefined,
  suits({ blocks }) {
    const [header, ...rows] = tableOf(blocks)?.children ?? []
    const years = rows.map(({ children: [first] }) => yearOf(plainText(first ?? { type: 'tableCell', children: [] })))
    return rows.length > 2 && (header?.children.length ?? 0) < mostColumns && isInOrder(years)
  },
  make(chunk) {
    const { shown, said } = showWithEvidence(chunk)
    return [newSlide('timeline', chunk.props, [...heading(2, chunk.title), ...shown], said, chunk.blocks)]
  },
}

function yearOf(text: string): number {
  return date.test(text) ? Number(year.exec(text)?.[0]) : Number.NaN
}

function isInOrder(years: number[]): boolean {
  const isSorted = (direction: 1 | -1) =>
    years.every((year, at) => at === 0 || direction * (year - (years[at - 1] ?? year)) >= 0)
  return !years.some(Number.isNaN) && (isSorted(1) || isSorted(-1))
}
