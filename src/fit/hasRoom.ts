import type { Slide } from '../deck/deck.ts'
import { estimateFill } from './estimate.ts'

/** How full a slide with a new title may be, by estimate; 1 is full, and 0.15 is left in case the estimate is wrong. */
const enoughFill = 0.85

/**
 * Tell, by estimate, whether a slide still fits with another title (`made`). A slide that was measured with its own title
 * (`before`) fits too if it is estimated no fuller than with that, even above `enoughFill`.
 */
export function hasRoom(made: Slide, before: Slide): boolean {
  return estimateFill(made) <= Math.max(enoughFill, estimateFill(before))
}
