import { heading, newSlide } from '../newSlide.ts'
import { isFigure } from '../toChunks.ts'
import { wide } from './area.ts'
import type { Layout } from './layout.ts'

/** An image or a diagram, with the text around it. */
export const image: Layout = {
  area: wide,
  breakable: false,
  prose: false,
  absorbs: undefined,
  emptyByDesign: false,
  leads: false,
  suits: ({ blocks }) => blocks.some(isFigure),
  make: ({ title, blocks, props }) => [newSlide('image', props, [...heading(2, title), ...blocks], [], blocks)],
}
