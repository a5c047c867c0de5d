import type { PhrasingContent } from 'mdast'
import type { Deck, Slide } from '../deck/deck.ts'
import { breakable, partOf } from './breakable.ts'

/** For slides that are broken the index of the piece after the last one of each part; others are left out. */
export type Breaks = ReadonlyMap<Slide, readonly number[]>

/** Break slides, and say of the slides under one title which of how many they are. */
export function fitDeck(deck: Deck, breaks: Breaks): Deck {
  const slides = deck.children.flatMap((slide) => {
    const ends = breaks.get(slide)
    const apart = ends && breakable(slide, deck.headmatter.lang)
    return apart ? ends.map((to, at) => partOf(apart, ends[at - 1] ?? 0, to)) : [slide]
  })
  return { ...deck, children: numbered(slides) }
}

function numbered(slides: Slide[]): Slide[] {
  return slides.map((slide, at) => {
    const title = titleOf(slide)
    if (!title) return slide
    let first = at
    while (first > 0 && titleOf(slides[first - 1]) === title) first -= 1
    let end = at + 1
    while (end < slides.length && titleOf(slides[end]) === title) end += 1
    const count = end - first
    return count > 1 ? { ...slide, props: { ...slide.props, continued: `${at - first + 1}/${count}` } } : slide
  })
}

/** The very title of a section: another section of the same words has another one. */
function titleOf(slide: Slide | undefined): PhrasingContent[] | undefined {
  const heading = slide?.children[0]?.children[0]
  return heading?.type === 'heading' && heading.depth === 2 ? heading.children : undefined
}
