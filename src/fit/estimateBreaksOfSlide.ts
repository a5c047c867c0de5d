import { bestBreaks } from './bestBreaks.ts'
import { estimateFill } from './estimate.ts'
import { type Breakable, slideOf } from './takeApart.ts'

/**
 * Choose the breaks of a slide, by an estimate of how full each of the new slides is.
 *
 * @returns for each new slide the index after its last piece: `[3, 5]` divides five pieces into three and two
 */
export function estimateBreaksOfSlide(breakable: Breakable): number[] {
  const { pieces } = breakable
  const fill = (from: number, to: number) => estimateFill(slideOf(breakable, from, to))
  return bestBreaks(pieces.length, fill, (at) => pieces[at]?.breakCost ?? 0)
}
