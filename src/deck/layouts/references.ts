import type { ListItem } from 'mdast'
import { heading, newSlide } from '../newSlide.ts'
import { isProse } from '../toChunks.ts'
import type { Layout } from './layout.ts'

/** Further reading: a list of links and nothing else. */
export const references: Layout = {
  name: 'references',
  holds: ({ blocks }) => blocks.some((block) => block.type === 'list'),
  suits({ blocks }) {
    const last = blocks.at(-1)
    return (
      last?.type === 'list' &&
      last.children.length > 1 &&
      last.children.every(isReference) &&
      blocks.slice(0, -1).every(isProse)
    )
  },
  make: ({ title, blocks, props }) => [newSlide('references', props, [...heading(2, title), ...blocks], [], blocks)],
}

/** Tell whether an item is a link and nothing else. */
export function isReference({ children: [first, ...others] }: ListItem): boolean {
  return others.length === 0 && first?.type === 'paragraph' && first.children.every((node) => node.type === 'link')
}
