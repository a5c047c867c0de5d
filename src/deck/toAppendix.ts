import type { Slide } from './deck.ts'
import { heading, newSlide } from './newSlide.ts'
import { kindOf, type SaidKind } from './sayBlocks.ts'
import { wordsOf } from './words.ts'

/** Slides that lead through a talk, and so keep their place. */
const leading = ['cover', 'agenda', 'part', 'closing']

/**
 * Move slides that hold blocks of some kinds behind the talk, for those who ask; their author may keep one in its place. A
 * divider with `appendix: true` stands before them.
 */
export function toAppendix(slides: Slide[], kinds: readonly SaidKind[], lang: string): Slide[] {
  const isMoved = ({ layout, children }: Slide): boolean =>
    !leading.includes(layout) &&
    children
      .flatMap((slot) => slot.children)
      .some((block) => kinds.some((kind) => kind === kindOf(block)) && !block.data?.directives?.keep)
  const moved = slides.filter(isMoved)
  if (moved.length === 0) return slides
  const title = heading(1, [{ type: 'text', value: wordsOf(lang).appendix }])
  const divider = newSlide('part', { appendix: true }, title, [], [])
  return [...slides.filter((slide) => !moved.includes(slide)), divider, ...moved]
}

/** How many slides come before the appendix: all of them where there is none. */
export function countGiven(slides: Slide[]): number {
  const divider = slides.findIndex(({ props }) => props.appendix === true)
  return divider < 0 ? slides.length : divider
}
