import { heading, newSlide } from '../newSlide.ts'
import type { Layout } from './layout.ts'

/** A formula, with the words around it. */
export const formula: Layout = {
  name: 'formula',
  suits: ({ blocks }) => blocks.some((block) => block.type === 'math'),
  make: ({ title, blocks, props }) => [newSlide('formula', props, [...heading(2, title), ...blocks], [], blocks)],
}
