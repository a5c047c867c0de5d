import type { Deck, Slide } from '../deck.ts'

/** Insert a slide into the talk; what stands behind it keeps its place between the others. */
export function insertSlide(deck: Deck, at: number, slide: Slide): Deck {
  return { ...deck, children: shiftPlaces(deck.children, at, 1).toSpliced(at, 0, slide) }
}

/** Remove a slide from the talk; what stands behind it keeps its place between the others. */
export function removeSlide(deck: Deck, at: number): Deck {
  return { ...deck, children: shiftPlaces(deck.children, at, -1).toSpliced(at, 1) }
}

function shiftPlaces(slides: readonly Slide[], at: number, by: number): Slide[] {
  return slides.map((one) => {
    const { after } = one.props
    return typeof after === 'number' && after > at ? { ...one, props: { ...one.props, after: after + by } } : one
  })
}
