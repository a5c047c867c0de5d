import type { ReadSlide } from '../slidev/readDeck.ts'

/**
 * Match the slides of a deck with those of the deck made again, so that the slide on the screen stays on. Two slides
 * match if content and notes are the same, else if the content is, else if the title is.
 *
 * @returns a function that maps a slide's number before to its number after; a slide that is gone maps to the slide
 *   that now stands in its place
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

/** Return the index of the slide nearest to the index `at` that passes the test `matches`. */
function nearest(
  slides: readonly ReadSlide[],
  at: number,
  matches: (slide: ReadSlide, place: number) => boolean,
): number | undefined {
  let found: number | undefined
  for (const [place, slide] of slides.entries()) {
    if (!matches(slide, place)) continue
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
