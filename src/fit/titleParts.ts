import type { Deck } from '../deck/deck.ts'
import type { Density } from '../deck/density.ts'
import { titleByClaims } from '../deck/headline/titleByClaims.ts'
import { hasRoom } from './hasRoom.ts'

/**
 * Give each slide that continues a broken slide a headline from its own prose, if it has room for a headline. This is
 * what `titleByClaims` does for whole slides.
 */
export function titleParts(deck: Deck, density: Density): Deck {
  return titleByClaims(deck, density, hasRoom)
}
