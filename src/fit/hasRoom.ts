import type { Slide } from '../deck/deck.ts'
import { estimateFill } from './estimate.ts'

/** How full a slide with a new title may be, by estimate; 1 is full, and 0.15 is left in case the estimate is wrong. */
const enoughFill = 0.85

/**
 * Tell whether a slide that was measured still fits with another title (`made`), by estimate. It does if it is no fuller
 * than before: a title above a headline gets smaller, and the sentence only moves.
 */
export function hasRoom(made: Slide, before: Slide): boolean {
  return estimateFill(made) <= Math.max(enoughFill, estimateFill(before))
}
