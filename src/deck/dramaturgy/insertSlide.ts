import type { Deck, Slide } from '../deck.ts'

/**
 * Insert a slide at an index of the talk. The frontmatter of each slide of the appendix has the number of the slide of the
 * talk that it belongs after (`after`): count the new slide there too.
 */
export function insertSlide(deck: Deck, at: number, slide: Slide): Deck {
  return replaceSlides(deck, at, 0, [slide])
}

/** Remove the slide at an index of the talk, and no longer count it in the `after` of slides of the appendix. */
export function removeSlide(deck: Deck, at: number): Deck {
  return replaceSlides(deck, at, 1, [])
}

/**
 * Replace `count` slides from an index of the talk by others. Correct `after` of the slides of the appendix: one that
 * followed the second replaced slide now follows the second new one, or the last new one if there are fewer.
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
