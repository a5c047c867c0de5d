import type { ReadSlide } from '../slidev/readDeck.ts'

/**
 * Find where the slides of a deck are after it was made anew, so that what is on stays on.
 *
 * @returns a function from the number of a slide before to its number after; of a slide that is gone, the one that
 *   stands in its place
 */
export function sameSlides(before: readonly ReadSlide[], after: readonly ReadSlide[]): (no: number) => number {
  const places = new Map<number, number>()
  const taken = new Set<number>()
  for (const keyOf of [textOf, bodyOf, titleOf]) {
    for (const [at, slide] of before.entries()) {
      if (places.has(at)) continue
      const key = keyOf(slide)
      const found = nearest(after, at, (other, place) => !taken.has(place) && key !== '' && keyOf(other) === key)
      if (found === undefined) continue
      places.set(at, found)
      taken.add(found)
    }
  }
  return (no) => {
    for (let at = no - 1; at >= 0; at--) {
      const place = places.get(at)
      if (place !== undefined) return Math.min(after.length, place + no - at)
    }
    return Math.max(1, Math.min(no, after.length))
  }
}

/** Find the one of some slides that stands nearest to a place. */
function nearest(
  slides: readonly ReadSlide[],
  at: number,
  isIt: (slide: ReadSlide, place: number) => boolean,
): number | undefined {
  let found: number | undefined
  for (const [place, slide] of slides.entries()) {
    if (!isIt(slide, place)) continue
    if (found === undefined || Math.abs(place - at) < Math.abs(found - at)) found = place
  }
  return found
}

function textOf({ content, note }: ReadSlide): string {
  return JSON.stringify([content, note])
}

function bodyOf({ content }: ReadSlide): string {
  return content
}

function titleOf({ title = '' }: ReadSlide): string {
  return title
}
