import { bestBreaks } from './bestBreaks.ts'
import { estimateFill } from './estimate.ts'
import { type Breakable, slideOf } from './takeApart.ts'

/**
 * Choose where a slide is broken, by an estimate of how full each of the new slides is.
 *
 * @returns where each new slide ends, as the index after its last piece: `[3, 5]` of five pieces
 */
export function estimateBreaksOfSlide(breakable: Breakable): number[] {
  const { pieces } = breakable
  const fill = (from: number, to: number) => estimateFill(slideOf(breakable, from, to))
  return bestBreaks(pieces.length, fill, (at) => pieces[at]?.breakCost ?? 0)
}
