import type { Deck, Slide } from './deck.ts'
import { factsOf } from './layouts/index.ts'
import { kindOf, type MovableKind } from './moveToNotes.ts'
import { heading, newSlide } from './newSlide.ts'
import { uiStrings } from './uiStrings.ts'

/**
 * Move slides that hold blocks of the given kinds into an appendix, for questions; `<!-- deckwright: keep -->` keeps
 * one in its place. A divider with `appendix: true` comes before them. `after` in the frontmatter of each says after
 * how many slides it came.
 */
export function toAppendix(deck: Deck, kinds: readonly MovableKind[]): Deck {
  const given: Slide[] = []
  const moved: Slide[] = []
  for (const slide of deck.children) {
    if (belongsInAppendix(slide, kinds)) moved.push({ ...slide, props: { ...slide.props, after: given.length } })
    else given.push(slide)
  }
  if (moved.length === 0) return deck
  const title = heading(1, [{ type: 'text', value: uiStrings(deck.headmatter.lang).appendix }])
  return { ...deck, children: [...given, newSlide('part', { appendix: true }, title, [], []), ...moved] }
}

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
