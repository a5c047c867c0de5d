import type { Deck, Slide } from '../deck.ts'

/**
 * Insert a slide at an index of the talk, and count it in `after`, by which slides of the appendix say where they were.
 */
export function insertSlide(deck: Deck, at: number, slide: Slide): Deck {
  return { ...deck, children: shiftPlaces(deck.children, at, 1).toSpliced(at, 0, slide) }
}

/** Remove the slide at an index of the talk, and no longer count it in `after`. */
export function removeSlide(deck: Deck, at: number): Deck {
  return { ...deck, children: shiftPlaces(deck.children, at, -1).toSpliced(at, 1) }
}

/** Add a number to the `after` of the moved slides that stood after an index of the talk. */
function shiftPlaces(slides: readonly Slide[], at: number, by: number): Slide[] {
  return slides.map((one) => {
    const { after } = one.props
    return typeof after === 'number' && after > at ? { ...one, props: { ...one.props, after: after + by } } : one
  })
}
