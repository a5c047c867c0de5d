import type { Deck } from '../deck/deck.ts'
import type { Density } from '../deck/density.ts'
import { titleByClaims } from '../deck/headline/titleByClaims.ts'
import { estimateFill } from './estimate.ts'

/**
 * A headline is taken for a slide that is no fuller than this with it, for where the estimate is wrong there is still room; or no
 * fuller than without it, where the title above it gets small and what it says stood on the slide already.
 */
const roomy = 0.85

/**
 * Title the parts of slides that were broken by what each claims, as `titleByClaims` does for whole slides, where a headline
 * has room.
 */
export function titleParts(deck: Deck, density: Density): Deck {
  return titleByClaims(deck, density, (made, before) => estimateFill(made) <= Math.max(roomy, estimateFill(before)))
}
