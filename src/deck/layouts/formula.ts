import { heading, newSlide } from '../newSlide.ts'
import { showWithEvidence } from '../showWithEvidence.ts'
import { wide } from './area.ts'
import type { Layout } from './layout.ts'

/** A formula, with the words around it. */
export const formula: Layout = {
  area: wide,
  breakable: true,
  prose: false,
  absorbs: undefined,
  emptyByDesign: false,
  isNavigation: false,
  intendedFlaws: ['trapped-space'],
  suits: ({ blocks }) => blocks.some((block) => block.type === 'math'),
  make(chunk) {
    const { shown, said } = showWithEvidence(chunk)
    return [newSlide('formula', chunk.props, [...heading(2, chunk.title), ...shown], said, chunk.blocks)]
  },
}
