import { allBlocks, type DeckParts, type SlideParts } from './deckParts.ts'
import { likeness, wordsOf } from './wordsOf.ts'

/**
 * Two slides count as the same slide from this likeness on (see `likenessOf`). `kept` compares a slide of an earlier
 * deck with a slide of a later deck, `added` a new slide of the person with a new generated slide.
 */
export const leastLikeness = { kept: 0.4, added: 0.9 }

/** The facts about a slide by which it is compared. */
interface Features {
  /** The keys of all blocks, of the body and of the notes, each on a line. */
  blockKeys: string
  words: Map<string, number>
  title: string
  values: Map<string, unknown>
}

/**
 * Match the slides of one deck with those of another. Pair the most similar slides first; if pairs are equally similar,
 * the pair whose positions differ least. If a slide was split in two, the part that shares more words is paired.
 *
 * @param least the least likeness of a pair
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
    blockKeys: blocks.map(({ key }) => key).join('\n'),
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
    (one.blockKeys === other.blockKeys ? 0.5 : 0) +
    (one.title !== '' && one.title === other.title ? 0.2 : 0) +
    (same('routeAlias') ? 0.3 : 0) +
    (same('continued') ? 0.1 : 0) +
    (same('layout') ? 0.05 : 0) +
    // Two slides with a theme are the first slides of their decks, because the headmatter is their frontmatter.
    (same('theme') ? 0.5 : 0)
  )
}
