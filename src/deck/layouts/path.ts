import { plainText } from '../../article/nodes/plainText.ts'
import { fitsPathLayout } from '../fitsPathLayout.ts'
import { isProse } from '../isProse.ts'
import { heading, newSlide } from '../newSlide.ts'
import { showWithEvidence } from '../showWithEvidence.ts'
import { wide } from './area.ts'
import type { Layout } from './layout.ts'
import { steps } from './steps.ts'

/** Steps along a line across the slide: a short ordered list of instructions (`fitsPathLayout`). */
export const path: Layout = {
  area: { ...wide, gap: 32, leading: 1.35, across: 3 },
  breakable: true,
  prose: false,
  absorbs: undefined,
  emptyByDesign: false,
  isNavigation: false,
  intendedFlaws: ['trapped-space', 'imbalance'],
  holds: (chunk) => steps.holds?.(chunk) === true,
  suits({ title, blocks, lang }) {
    const before = blocks.slice(0, -1)
    const above = [{ type: 'paragraph' as const, children: title }, ...before].map(plainText)
    return before.every(isProse) && fitsPathLayout(blocks.at(-1), above, lang)
  },
  make(chunk) {
    const { shown, said } = showWithEvidence(chunk)
    return [newSlide('path', chunk.props, [...heading(2, chunk.title), ...shown], said, chunk.blocks)]
  },
}
