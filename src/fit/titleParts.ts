import type { Deck } from '../deck/deck.ts'
import type { Density } from '../deck/density.ts'
import { titleByClaims } from '../deck/headline/titleByClaims.ts'
import { estimateFill } from './estimate.ts'

/**
 * Accept a headline if the slide is then no fuller than this, which leaves room for a wrong estimate, or no fuller than
 * before: the title gets smaller, and the sentence was on the slide already.
 */
const enoughFill = 0.85

/**
 * Title each part of a broken slide by its own claim, as `titleByClaims` does for whole slides, where a headline has
 * room.
 */
export function titleParts(deck: Deck, density: Density): Deck {
  return titleByClaims(
    deck,
    density,
    (made, before) => estimateFill(made) <= Math.max(enoughFill, estimateFill(before)),
  )
}
