import { flowsIn, isFlow } from '../flows.ts'
import { isProse } from '../isProse.ts'
import { heading, newSlide } from '../newSlide.ts'
import { showWithEvidence } from '../showWithEvidence.ts'
import { wide } from './area.ts'
import type { Layout } from './layout.ts'

/** Boxes with arrows between them, across the slide: a list whose items are flows, `A -> B -> C`. */
export const flow: Layout = {
  area: { ...wide, gap: 32, leading: 1.3 },
  breakable: true,
  prose: false,
  absorbs: undefined,
  emptyByDesign: true,
  isNavigation: false,
  intendedFlaws: ['trapped-space', 'imbalance', 'weak-title', 'centred-text', 'clutter'],
  holds: ({ blocks }) => blocks.some((block) => flowsIn(block) !== undefined),
  suits: ({ blocks }) => blocks.filter(isFlow).length === 1 && blocks.every((block) => isFlow(block) || isProse(block)),
  make(chunk) {
    const { shown, said } = showWithEvidence(chunk)
    return [newSlide('flow', chunk.props, [...heading(2, chunk.title), ...shown], said, chunk.blocks)]
  },
}
