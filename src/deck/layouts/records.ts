import { toString } from 'mdast-util-to-string'
import { textWidth } from '../../text/textWidth.ts'
import { heading, newSlide } from '../newSlide.ts'
import { showWithEvidence } from '../showWithEvidence.ts'
import { rightColumn } from './area.ts'
import type { Layout } from './layout.ts'
import { tableOf } from './tableOf.ts'

/** Greatest `textWidth` of a first cell that can name its row. */
const longestName = 48
/**
 * A table's cells count as texts if the second longest cell of a row has a greater `textWidth` than this on average. The
 * first cell of each row does not count, because it names the row.
 */
const longText = 70

/**
 * A table whose cells are texts, which would be too narrow side by side. Each row becomes a panel, in which the cells
 * of the header are labels.
 */
export const records: Layout = {
  area: { ...rightColumn, gap: 24, leading: 1.4, size: 20, arrangement: 'records' },
  breakable: true,
  prose: false,
  absorbs: undefined,
  emptyByDesign: false,
  isNavigation: false,
  intendedFlaws: [],
  holds: ({ blocks }) => tableOf(blocks) !== undefined,
  suits({ blocks }) {
    const [, ...rows] = tableOf(blocks)?.children ?? []
    const lengths = rows.map((row) => row.children.map((cell) => textWidth(toString(cell))))
    if (!lengths.every(([name = 0]) => name > 0 && name <= longestName)) return false
    const seconds = lengths.map(([, ...others]) => others.toSorted((a, b) => b - a)[1] ?? 0)
    return seconds.reduce((sum, length) => sum + length, 0) > longText * rows.length
  },
  make(chunk) {
    const { shown, said } = showWithEvidence(chunk)
    return [newSlide('records', chunk.props, [...heading(2, chunk.title), ...shown], said, chunk.blocks)]
  },
}
