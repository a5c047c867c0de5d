import { heading, newSlide } from '../newSlide.ts'
import type { Layout } from './layout.ts'

/** A listing, with the text around it. */
export const code: Layout = {
  name: 'code',
  suits: ({ blocks }) => blocks.some((block) => block.type === 'code'),
  make: ({ title, blocks, props }) => [newSlide('code', props, [...heading(2, title), ...blocks], [], blocks)],
}
