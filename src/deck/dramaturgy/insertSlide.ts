import type { Deck, Slide } from '../deck.ts'

/** Insert a slide into the talk; what stands behind it keeps its place between the others. */
export function insertSlide(deck: Deck, at: number, slide: Slide): Deck {
  const children = deck.children.map((one) => {
    const { after } = one.props
    return typeof after === 'number' && after > at ? { ...one, props: { ...one.props, after: after + 1 } } : one
  })
  return { ...deck, children: children.toSpliced(at, 0, slide) }
}
