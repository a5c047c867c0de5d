import { heading, newSlide } from '../newSlide.ts'
import { textWidthOf } from '../toChunks.ts'
import { onAxis } from './area.ts'
import type { Layout } from './layout.ts'
import { isReference } from './references.ts'

/** Nobody remembers more items than these. */
const actionsLimit = 6

/** Columns of text on one slide. */
const wordsLimit = 480

/** What the audience is asked to do: the list at the article's end. */
export const action: Layout = {
  area: { ...onAxis, width: 541, leading: 1.4 },
  breakable: true,
  prose: false,
  absorbs: undefined,
  emptyByDesign: false,
  leads: false,
  holds: ({ blocks }) => blocks.at(-1)?.type === 'list',
  suits({ callsToAction, blocks }) {
    const last = blocks.at(-1)
    return (
      callsToAction &&
      last?.type === 'list' &&
      last.children.length <= actionsLimit &&
      textWidthOf(blocks) <= wordsLimit &&
      !last.children.some(isReference)
    )
  },
  make: ({ title, blocks, props }) => [newSlide('action', props, [...heading(2, title), ...blocks], [], blocks)],
}
