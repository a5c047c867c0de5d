import { isPicture } from '../isPicture.ts'
import { heading, newSlide } from '../newSlide.ts'
import { showWithEvidence } from '../showWithEvidence.ts'
import { wide } from './area.ts'
import type { Layout } from './layout.ts'

/** Several images in a row, with the text around them. */
export const gallery: Layout = {
  area: wide,
  breakable: false,
  prose: false,
  absorbs: undefined,
  emptyByDesign: false,
  isNavigation: false,
  intendedFlaws: [],
  holds: ({ blocks }) => blocks.some(isPicture),
  suits: ({ blocks }) => blocks.filter(isPicture).length > 1,
  make(chunk) {
    const { shown, said } = showWithEvidence(chunk)
    return [newSlide('gallery', chunk.props, [...heading(2, chunk.title), ...shown], said, chunk.blocks)]
  },
}
