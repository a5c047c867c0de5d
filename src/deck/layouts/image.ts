import { heading, newSlide } from '../newSlide.ts'
import { isFigure } from '../toChunks.ts'
import type { Layout } from './layout.ts'

/** An image or a diagram, with the text around it. */
export const image: Layout = {
  name: 'image',
  suits: ({ blocks }) => blocks.some(isFigure),
  make: ({ title, blocks, props }) => [newSlide('image', props, [...heading(2, title), ...blocks], [], blocks)],
}
