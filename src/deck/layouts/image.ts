import { heading, newSlide } from '../newSlide.ts'
import { isImage } from '../toChunks.ts'
import type { Layout } from './layout.ts'

/** Images, with the text around them. */
export const image: Layout = {
  name: 'image',
  suits: ({ blocks }) => blocks.some(isImage),
  make: ({ title, blocks, props }) => [newSlide('image', props, [...heading(2, title), ...blocks], [], blocks)],
}
