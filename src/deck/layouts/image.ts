import { isPicture } from '../isPicture.ts'
import { heading, newSlide } from '../newSlide.ts'
import { showWithEvidence } from '../showWithEvidence.ts'
import { wide } from './area.ts'
import type { Layout } from './layout.ts'

/** An image or a diagram, with the text around it. */
export const image: Layout = {
  area: wide,
  breakable: false,
  prose: false,
  absorbs: undefined,
  emptyByDesign: false,
  isNavigation: false,
  intendedFlaws: [],
  suits: ({ blocks }) => blocks.some(isPicture),
  make(chunk) {
    const { shown, said } = showWithEvidence(chunk)
    return [newSlide('image', chunk.props, [...heading(2, chunk.title), ...shown], said, chunk.blocks)]
  },
}
