import type { RootContent } from 'mdast'
import { amountList } from '../amounts/amountList.ts'
import { isProse } from '../isProse.ts'
import { heading, newSlide } from '../newSlide.ts'
import { type Shown, showWithEvidence } from '../showWithEvidence.ts'
import { textWidthOf } from '../textWidthOf.ts'
import { wide } from './area.ts'
import type { Chunk, Layout } from './layout.ts'

/** Greatest `textWidth` of the words that may stand beside figures. */
export const besideFiguresLimit = 120

/** Numbers as graphics: two to five of a list, the two of a change, or the one that a sentence is about. */
export const figures: Layout = {
  area: { ...wide, gap: 40, leading: 1.3, size: 24 },
  breakable: false,
  prose: false,
  absorbs: undefined,
  emptyByDesign: true,
  isNavigation: false,
  intendedFlaws: ['weak-title', 'type-sizes', 'widow'],
  suits: (chunk) => withFigures(chunk) !== undefined,
  make(chunk) {
    const { shown = chunk.blocks, said = [] } = withFigures(chunk) ?? {}
    return [newSlide('figures', chunk.props, [...heading(2, chunk.title), ...shown], said, chunk.blocks)]
  },
}

/** Set the numbers of a list as amounts, and keep the prose before the list: of a long paragraph only the key sentence. */
function withFigures(chunk: Chunk): Shown | undefined {
  if (!mayHaveFigures(chunk.blocks)) return undefined
  const { shown: blocks, said } = showWithEvidence(chunk)
  const list = blocks.at(-1)?.type === 'list' ? blocks.slice(-1) : blocks
  const lead = blocks.slice(0, blocks.length - list.length)
  const set = amountList(list)
  return set && lead.every(isProse) && textWidthOf(lead) <= besideFiguresLimit
    ? { shown: [...lead, ...set], said }
    : undefined
}

/** Tell quickly whether blocks may hold amounts. Most blocks hold none, and to shorten these first would take long. */
function mayHaveFigures(blocks: readonly RootContent[]): boolean {
  const last = blocks.at(-1)
  if (last?.type === 'list') return amountList([last]) !== undefined
  return blocks.length > 1 && blocks.every(({ type }) => type === 'paragraph')
}
