import type { ListItem, RootContent } from 'mdast'
import { isProse } from '../isProse.ts'
import { heading, newSlide } from '../newSlide.ts'
import { isListName } from '../toChunks.ts'
import { wide } from './area.ts'
import type { Layout } from './layout.ts'

/** Further reading: lists of links only. */
export const references: Layout = {
  area: { ...wide, width: 418, gap: 32, leading: 1.3, size: 20, arrangement: 'links' },
  breakable: true,
  prose: false,
  absorbs: 'links',
  emptyByDesign: false,
  isNavigation: false,
  intendedFlaws: [],
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
  make: ({ title, blocks, props }) => [
    newSlide('references', props, [...heading(2, title), ...nameLists(blocks)], [], blocks),
  ],
}

/** Turn each short paragraph before a list into a heading: `Books:` and a list -> `### Books:` and a list. */
export function nameLists(blocks: RootContent[]): RootContent[] {
  return blocks.map((block, at) =>
    isProse(block) && blocks[at + 1]?.type === 'list' && isListName(block)
      ? { ...block, type: 'heading', depth: 3 }
      : block,
  )
}

/** Tell whether an item is only a link. */
export function isReference({ children: [first, ...others] }: ListItem): boolean {
  return others.length === 0 && first?.type === 'paragraph' && first.children.every((node) => node.type === 'link')
}
