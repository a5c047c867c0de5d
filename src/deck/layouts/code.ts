import { heading, newSlide } from '../newSlide.ts'
import { showWithEvidence } from '../showWithEvidence.ts'
import { wide } from './area.ts'
import type { Layout } from './layout.ts'

/** Code, with the text around it. */
export const code: Layout = {
  area: { ...wide, width: 828, gap: 16 },
  breakable: true,
  prose: false,
  absorbs: 'prose',
  emptyByDesign: false,
  isNavigation: false,
  intendedFlaws: [],
  suits: ({ blocks }) => blocks.some((block) => block.type === 'code'),
  make(chunk) {
    const { shown, said } = showWithEvidence(chunk)
    return [newSlide('code', chunk.props, [...heading(2, chunk.title), ...shown], said, chunk.blocks)]
  },
}
