import { areInOrder, yearOf } from '../../../themes/base/shared/dates.ts'
import { plainText } from '../../article/nodes/plainText.ts'
import { isDatedList } from '../isDatedList.ts'
import { isProse } from '../isProse.ts'
import { heading, newSlide } from '../newSlide.ts'
import { showWithEvidence } from '../showWithEvidence.ts'
import { type Area, wide } from './area.ts'
import type { Layout } from './layout.ts'
import { tableOf } from './tableOf.ts'

/** A table with this many columns or more holds too much beside its dates for a timeline. */
const tooManyColumns = 5

/** The area of a list, whose items stand side by side. */
const along: Area = { ...wide, leading: 1.35, across: 3 }

/** Events: a table whose first column holds only dates, in order, or a short list whose items open with dates. */
export const timeline: Layout = {
  area: (body) => (body.some(isDatedList) ? along : wide),
  breakable: true,
  prose: false,
  absorbs: undefined,
  emptyByDesign: false,
  isNavigation: false,
  intendedFlaws: [],
  holds: ({ blocks }) => tableOf(blocks) !== undefined || blocks.some(isDatedList),
  suits({ blocks }) {
    const last = blocks.at(-1)
    if (last && isDatedList(last)) return blocks.slice(0, -1).every(isProse)
    const [header, ...rows] = tableOf(blocks)?.children ?? []
    const years = rows.map(({ children: [first] }) => yearOf(plainText(first ?? { type: 'tableCell', children: [] })))
    return rows.length > 2 && (header?.children.length ?? 0) < tooManyColumns && areInOrder(years)
  },
  make(chunk) {
    const { shown, said } = showWithEvidence(chunk)
    return [newSlide('timeline', chunk.props, [...heading(2, chunk.title), ...shown], said, chunk.blocks)]
  },
}
