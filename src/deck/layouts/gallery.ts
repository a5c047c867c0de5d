import { heading, newSlide } from '../newSlide.ts'
import { isFigure } from '../toChunks.ts'
import type { Layout } from './layout.ts'

/** Several images in a row, with the text around them. */
export const gallery: Layout = {
  name: 'gallery',
  holds: ({ blocks }) => blocks.some(isFigure),
  suits: ({ blocks }) => blocks.filter(isFigure).length > 1,
  make: ({ title, blocks, props }) => [newSlide('gallery', props, [...heading(2, title), ...blocks], [], blocks)],
}
