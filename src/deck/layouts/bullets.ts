import { condense } from '../condense.ts'
import { heading, newSlide } from '../newSlide.ts'
import { showWithEvidence } from '../showWithEvidence.ts'
import { rightColumn, wide } from './area.ts'
import type { Layout } from './layout.ts'

/** The fallback: blocks in the article's order, most often a list. Its slides have Slidev's layout `default`. */
export const bullets: Layout = {
  askedAs: 'bullets',
  area: (body) => (body.some(({ type }) => type === 'code' || type === 'table') ? wide : rightColumn),
  breakable: true,
  prose: true,
  absorbs: 'own',
  emptyByDesign: false,
  isNavigation: false,
  intendedFlaws: [],
  suits: () => true,
  make(chunk) {
    const { title, blocks, props, lang, density } = chunk
    const beside = showWithEvidence(chunk)
    const { shown, isShortened } = condense(beside.shown, { lang, density })
    return [newSlide('default', props, [...heading(2, title), ...shown], isShortened ? blocks : beside.said, blocks)]
  },
}
