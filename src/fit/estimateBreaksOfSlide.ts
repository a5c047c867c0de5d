import { bestBreaks } from './bestBreaks.ts'
import { estimateFill } from './estimate.ts'
import { type Breakable, slideOf } from './takeApart.ts'

/**
 * Choose a slide's breaks by an estimate of how full each part is.
 *
 * @returns where the parts end, each as the index after the part's last piece
 */
export function estimateBreaksOfSlide(breakable: Breakable): number[] {
  const { pieces } = breakable
  const fill = (from: number, to: number) => estimateFill(slideOf(breakable, from, to))
  return bestBreaks(pieces.length, fill, (at) => pieces[at]?.breakCost ?? 0)
}
