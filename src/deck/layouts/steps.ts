import { condense } from '../condense.ts'
import { heading, newSlide } from '../newSlide.ts'
import { showWithEvidence } from '../showWithEvidence.ts'
import { wide } from './area.ts'
import type { Chunk, Layout } from './layout.ts'

function holds({ blocks }: Chunk): boolean {
  const last = blocks.at(-1)
  return (
    last?.type === 'list' &&
    last.ordered === true &&
    last.children.every((item) => item.children.length === 1 && item.children[0]?.type === 'paragraph') &&
    blocks.slice(0, -1).every((block) => block.type === 'paragraph')
  )
}

/** Up to six steps: an ordered list without nested blocks. */
export const steps: Layout = {
  area: { ...wide, width: 812, gap: 32, leading: 1.35 },
  breakable: true,
  prose: false,
  absorbs: undefined,
  emptyByDesign: false,
  isNavigation: false,
  intendedFlaws: ['trapped-space', 'imbalance'],
  holds,
  suits(chunk) {
    const last = chunk.blocks.at(-1)
    return holds(chunk) && last?.type === 'list' && last.children.length > 1 && last.children.length <= 6
  },
  make(chunk) {
    const { title, blocks, props, lang, density } = chunk
    const led = showWithEvidence(chunk)
    const { shown, isShortened } = condense(led.shown, { lang, density })
    return [newSlide('steps', props, [...heading(2, title), ...shown], isShortened ? blocks : led.said, blocks)]
  },
}
