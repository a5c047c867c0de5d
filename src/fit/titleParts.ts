import type { Deck } from '../deck/deck.ts'
import type { Density } from '../deck/density.ts'
import { titleByClaims } from '../deck/headline/titleByClaims.ts'
import { estimateFill } from './estimate.ts'

/**
 * How full a slide with a new headline may be by estimate; 1 is full, and the rest is left for a wrong estimate. A slide
 * that is no fuller than before is accepted too: the title gets smaller, and the sentence only moves.
 */
const enoughFill = 0.85

/**
 * Give each slide that was broken out of another one a headline from its own prose, as `titleByClaims` does for whole
 * slides, where the slide has room for one.
 */
export function titleParts(deck: Deck, density: Density): Deck {
  return titleByClaims(
    deck,
    density,
    (made, before) => estimateFill(made) <= Math.max(enoughFill, estimateFill(before)),
  )
}
