import { heading, newSlide } from '../newSlide.ts'
import { wide } from './area.ts'
import type { Layout } from './layout.ts'

/** A formula, with the words around it. */
export const formula: Layout = {
  area: wide,
  breakable: true,
  prose: false,
  absorbs: undefined,
  emptyByDesign: false,
  leads: false,
  suits: ({ blocks }) => blocks.some((block) => block.type === 'math'),
  make: ({ title, blocks, props }) => [newSlide('formula', props, [...heading(2, title), ...blocks], [], blocks)],
}
