import type { Deck, Slide } from '../deck.ts'

/**
 * Insert a slide at an index of the talk, and count it in `after`, by which slides of the appendix say where they were.
 */
export function insertSlide(deck: Deck, at: number, slide: Slide): Deck {
  return replaceSlides(deck, at, 0, [slide])
}

/** Remove the slide at an index of the talk, and no longer count it in `after`. */
export function removeSlide(deck: Deck, at: number): Deck {
  return replaceSlides(deck, at, 1, [])
}

/**
 * Replace `count` slides from an index of the talk by others. A slide of the appendix that belongs behind one of them
 * (`after`) then belongs behind the slide in its place, or behind the last of the others.
 */
export function replaceSlides(deck: Deck, at: number, count: number, others: readonly Slide[]): Deck {
  const placeOf = (after: number) =>
    after >= at + count ? after + others.length - count : Math.min(after, at + others.length)
  const moved = deck.children.map((one) => {
    const { after } = one.props
    return typeof after === 'number' && after > at ? { ...one, props: { ...one.props, after: placeOf(after) } } : one
  })
  return { ...deck, children: moved.toSpliced(at, count, ...others) }
}
