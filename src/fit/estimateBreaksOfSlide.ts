import { bestBreaks } from './bestBreaks.ts'
import { estimateFill } from './estimate.ts'
import { type Breakable, slideOf } from './takeApart.ts'

/**
 * Choose a slide's breaks by an estimate of how full each part is.
 *
 * @returns where the parts end, each as the index after the part's last piece
 */
export function estimateBreaksOfSlide(apart: Breakable): number[] {
  const { pieces } = apart
  const fill = (from: number, to: number) => estimateFill(slideOf(apart, from, to))
  return bestBreaks(pieces.length, fill, (at) => pieces[at]?.breakCost ?? 0)
}
