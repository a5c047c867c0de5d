import { toString } from 'mdast-util-to-string'
import { alignNumbers, barScales } from '../amounts/numberColumns.ts'
import { heading, newSlide } from '../newSlide.ts'
import { showWithEvidence } from '../showWithEvidence.ts'
import { wide } from './area.ts'
import type { Layout } from './layout.ts'
import { tableOf } from './tableOf.ts'

/** Match words of a title that say that the table's rows are ranked: `Top 10`, `按优先级`. */
const ranking =
  /优先级|排名|排行|排序|優先|順位|ランキング|순위|\brank(?:ed|ing|s)?\b|\bpriorit(?:y|ies)\b|\btop\s+\d+\b/iu

/** A table, with the text around it. */
export const table: Layout = {
  area: { ...wide, gap: 24, leading: 1.3 },
  breakable: true,
  prose: false,
  absorbs: undefined,
  emptyByDesign: false,
  isNavigation: false,
  intendedFlaws: [],
  suits: ({ blocks }) => blocks.filter((block) => block.type === 'table').length === 1,
  make(chunk) {
    const { title, blocks } = chunk
    const { shown, said } = showWithEvidence(chunk)
    const ranked = ranking.test(toString({ type: 'paragraph', children: title }))
    const table = tableOf(blocks)
    const bars = table && barScales(table)
    const aligned = shown.map((block) => (block.type === 'table' ? alignNumbers(block) : block))
    const props = { ...chunk.props, ...(ranked ? { ranked } : {}), ...(bars ? { bars } : {}) }
    return [newSlide('table', props, [...heading(2, title), ...aligned], said, blocks)]
  },
}
