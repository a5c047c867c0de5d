import type { Deck, Slide } from '../deck/deck.ts'
import { numberSlides } from './numberSlides.ts'
import { slideOf, takeApart } from './takeApart.ts'

/** For each slide to break: where its parts end, each as the index after the part's last piece. */
export type Breaks = ReadonlyMap<Slide, readonly number[]>

/** Break slides, and number those under one title. */
export function fitDeck(deck: Deck, breaks: Breaks): Deck {
  const slides = deck.children.flatMap((slide) => {
    const ends = breaks.get(slide)
    const breakable = ends && takeApart(slide, deck.headmatter.lang)
    return breakable ? ends.map((to, at) => slideOf(breakable, ends[at - 1] ?? 0, to)) : [slide]
  })
  return numberSlides({ ...deck, children: slides })
}
