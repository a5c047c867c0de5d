import type { PhrasingContent, RootContent } from 'mdast'
import type { Props, Slide } from './deck.ts'
import { heading, newSlide } from './newSlide.ts'

/**
 * Let blocks that are not shown be said: each on the last slide of what the article shows before it, in the article's
 * order. A title over nothing else stands alone.
 */
export function sayBlocks(said: RootContent[], slides: Slide[], title: PhrasingContent[], props: Props): Slide[] {
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
