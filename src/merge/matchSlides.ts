import { allBlocks, type DeckParts, type SlideParts } from './deckParts.ts'
import { likeness, wordsOf } from './wordsOf.ts'

/** Least likeness of two slides that are taken for the same one, and of two that were both added. */
export const leastLikeness = { kept: 0.4, added: 0.9 }

interface Features {
  /** All that it shows and says. */
  text: string
  words: Map<string, number>
  title: string
  values: Map<string, unknown>
}

/**
 * Find which slide of one deck is which of another. The likest pairs come first; among equally like ones those in the same
 * order. Where a slide was split, its larger part is the slide.
 *
 * @param least likeness of a pair
 */
export function matchSlides(one: DeckParts, other: DeckParts, least: number): Map<SlideParts, SlideParts> {
  const features = new Map([...one.slides, ...other.slides].map((slide) => [slide, featuresOf(slide)]))
  const pairs = one.slides.flatMap((slide, at) =>
    other.slides.flatMap((candidate, place) => {
      const [left, right] = [features.get(slide), features.get(candidate)]
      if (!left || !right) return []
      const score = likenessOf(left, right)
      return score < least ? [] : [{ slide, candidate, score, distance: Math.abs(at - place) }]
    }),
  )
  pairs.sort((a, b) => b.score - a.score || a.distance - b.distance)
  const matched = new Map<SlideParts, SlideParts>()
  const taken = new Set<SlideParts>()
  for (const { slide, candidate } of pairs) {
    if (matched.has(slide) || taken.has(candidate)) continue
    matched.set(slide, candidate)
    taken.add(candidate)
  }
  return matched
}

function featuresOf(slide: SlideParts): Features {
  const blocks = allBlocks(slide)
  return {
    text: blocks.map(({ key }) => key).join('\n'),
    words: wordsOf(blocks.map(({ text }) => text).join('\n')),
    title: slide.body.find(({ kind }) => kind === 'heading')?.key ?? '',
    values: new Map(slide.entries.map(({ key, value }) => [key, value])),
  }
}

function likenessOf(one: Features, other: Features): number {
  const same = (key: string) => {
    const value = one.values.get(key)
    return value !== undefined && value === other.values.get(key)
  }
  return (
    likeness(one.words, other.words) +
    (one.text === other.text ? 0.5 : 0) +
    (one.title !== '' && one.title === other.title ? 0.2 : 0) +
    (same('routeAlias') ? 0.3 : 0) +
    (same('continued') ? 0.1 : 0) +
    (same('layout') ? 0.05 : 0) +
    // The headmatter stands on the first slide, whatever else is there.
    (same('theme') ? 0.5 : 0)
  )
}
