import type { PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Props, Slide } from './deck.ts'
import { heading, newSlide } from './newSlide.ts'
import { isFigure } from './toChunks.ts'

/** Kinds of block that an audience may be told of instead of shown. */
export const saidKinds = ['code', 'table', 'list', 'blockquote', 'image'] as const

export type SaidKind = (typeof saidKinds)[number]

/**
 * Find the blocks that are said: those of which the author asks it, those of some kinds, and before these the paragraph
 * that leads in to them.
 */
export function blocksForNotes(blocks: readonly RootContent[], kinds: readonly SaidKind[]): RootContent[] {
  const isSaid = (block: RootContent | undefined) => {
    if (!block) return false
    const { notes, keep, layout } = block.data?.directives ?? {}
    return notes || (!keep && !layout && kinds.some((kind) => kind === kindOf(block)))
  }
  return blocks.filter((block, at) => isSaid(block) || (/[:：]\s*$/.test(toString(block)) && isSaid(blocks[at + 1])))
}

/** The kind of a block, as audiences tell them apart: a picture alone in a paragraph is an image. */
export function kindOf(block: RootContent): RootContent['type'] {
  return isFigure(block) ? 'image' : block.type
}

/**
 * Let blocks that are not shown be said: each on the last slide of what the article shows before it, in the article's
 * order. A title over nothing else stands alone.
 */
export function moveToNotes(said: RootContent[], slides: Slide[], title: PhrasingContent[], props: Props): Slide[] {
  if (said.length === 0) return slides
  const all = slides.length > 0 ? slides : [newSlide('statement', props, heading(2, title), [], said)]
  const spoken = all.map((slide) => ({ ...slide, note: [...slide.note] }))
  for (const block of said) {
    const before = spoken.findLast((slide) => lineOf(slide) <= lineOf(block)) ?? spoken[0]
    before?.note.push(block)
  }
  for (const slide of spoken) slide.note.sort((one, other) => lineOf(one) - lineOf(other))
  return spoken
}

function lineOf({ position }: Pick<RootContent | Slide, 'position'>): number {
  return position?.start.line ?? 0
}
