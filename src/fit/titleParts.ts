import type { Deck } from '../deck/deck.ts'
import type { Density } from '../deck/density.ts'
import { titleByClaims } from '../deck/headline/titleByClaims.ts'
import { estimateFill } from './estimate.ts'

/**
 * How full a slide with a new headline may be, by estimate; 1 is full, and 0.15 is left in case the estimate is wrong.
 * A slide that is no fuller than before is accepted too: its title gets smaller, and the sentence only moves.
 */
const enoughFill = 0.85

/**
 * Give each slide that continues a broken slide a headline from its own prose, if it has room for a headline. This is
 * what `titleByClaims` does for whole slides.
 */
export function titleParts(deck: Deck, density: Density): Deck {
  return titleByClaims(
    deck,
    density,
    (made, before) => estimateFill(made) <= Math.max(enoughFill, estimateFill(before)),
  )
}
