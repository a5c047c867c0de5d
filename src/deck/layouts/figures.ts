import { amountList } from '../amounts/amountList.ts'
import { amountSentence } from '../amounts/amountSentence.ts'
import type { Slide } from '../deck.ts'
import { heading, newSlide } from '../newSlide.ts'
import { type Shown, showWithEvidence } from '../showWithEvidence.ts'
import { isProse, textWidthOf } from '../toChunks.ts'
import { wide } from './area.ts'
import type { Chunk, Layout } from './layout.ts'

/** Columns of the words that may stand beside the figures. */
const besideLimit = 120

/** Numbers as graphics: two to five of a list, the two of a change, or the one that a sentence is about. */
export const figures: Layout = {
  area: { ...wide, gap: 40, leading: 1.3, size: 24 },
  breakable: false,
  prose: false,
  absorbs: undefined,
  emptyByDesign: true,
  isNavigation: false,
  meant: ['weak-title', 'type-sizes', 'widow'],
  suits: (chunk) => withFigures(chunk) !== undefined,
  make(chunk) {
    const { shown = chunk.blocks, said = [] } = withFigures(chunk) ?? {}
    return [newSlide('figures', chunk.props, [...heading(2, chunk.title), ...shown], said, chunk.blocks)]
  },
}

/** Set the amounts of a list and keep the prose before it, of a long paragraph the key sentence. */
function withFigures(chunk: Chunk): Shown | undefined {
  const { shown: blocks, said } = showWithEvidence(chunk)
  const list = blocks.at(-1)?.type === 'list' ? blocks.slice(-1) : blocks
  const lead = blocks.slice(0, blocks.length - list.length)
  const set = amountList(list)
  return set && lead.every(isProse) && textWidthOf(lead) <= besideLimit ? { shown: [...lead, ...set], said } : undefined
}

/** Layouts whose slides may turn out to hold a single sentence. */
const plain = new Set(['section', 'statement', 'default'])

/**
 * Change the layout of a slide to `figures` if it has one sentence, alone or with one short paragraph, and
 * `amountSentence` finds the number that the sentence is about.
 */
export function setFigure(slide: Slide): Slide {
  const [slot, ...others] = slide.children
  if (!slot || others.length > 0 || !plain.has(slide.layout)) return slide
  const title = slot.children.filter((block) => block.type === 'heading')
  const body = slot.children.filter((block) => block.type !== 'heading')
  if (body.length > 2 || !body.every(isProse) || body.some(({ data }) => data?.directives?.layout)) return slide
  const at = body.findIndex((paragraph) => amountSentence(paragraph))
  const beside = body.filter((_, index) => index !== at)
  if (at < 0 || textWidthOf(beside) > besideLimit) return slide
  const set = body.map((paragraph, index) => (index === at ? (amountSentence(paragraph) ?? paragraph) : paragraph))
  return { ...slide, layout: 'figures', children: [{ ...slot, children: [...title, ...set] }] }
}
