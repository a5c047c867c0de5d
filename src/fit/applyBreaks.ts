import type { Deck, Slide } from '../deck/deck.ts'
import { numberSlides } from './numberSlides.ts'
import { slideOf, takeApart } from './takeApart.ts'

/** The breaks of slides. For each new slide, a list holds the index after its last piece: `[3, 5]` of five pieces. */
export type Breaks = ReadonlyMap<Slide, readonly number[]>

/** Break slides at the chosen `breaks`, and number the slides that follow each other under one title (`continued: 2/3`). */
export function applyBreaks(deck: Deck, breaks: Breaks): Deck {
  const slides = deck.children.flatMap((slide) => {
    const ends = breaks.get(slide)
    const breakable = ends && takeApart(slide, deck.headmatter.lang)
    return breakable ? ends.map((to, at) => slideOf(breakable, ends[at - 1] ?? 0, to)) : [slide]
  })
  return numberSlides({ ...deck, children: slides })
}
