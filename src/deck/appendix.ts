import type { Slide } from './deck.ts'
import { factsOf } from './layouts/index.ts'
import { kindOf, type MovableKind } from './moveToNotes.ts'

/** Tell whether a slide belongs into the appendix: it holds a block of one of the kinds. */
export function belongsInAppendix({ layout, children }: Slide, kinds: readonly MovableKind[]): boolean {
  return (
    !factsOf(layout).leads &&
    children
      .flatMap((slot) => slot.children)
      .some((block) => kinds.some((kind) => kind === kindOf(block)) && !block.data?.directives?.keep)
  )
}

/** How many slides come before the appendix: all of them where there is none. */
export function countMainSlides(slides: Slide[]): number {
  const divider = slides.findIndex(({ props }) => props.appendix === true)
  return divider < 0 ? slides.length : divider
}
