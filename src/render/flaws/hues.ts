import Color from 'colorjs.io'
import type { PaintedSlide } from '../paintedSlide.ts'
import type { FlawFinder } from './flaw.ts'

/** How many hues a slide may have: an accent, a second accent, and the tint of the background. */
const most = 3

/** A colour with less chroma (OKLCH) than this is seen as grey. Two hues fewer degrees apart than this are seen as one. */
const [leastChroma, leastDegrees] = [0.05, 30]

/** Report a slide whose texts and backgrounds have too many hues. Code and drawings have colours of their own and do not count. */
export const hues: FlawFinder = (slide) => {
  const found = huesOf(slide)
  if (found.length <= most) return []
  const reason = `Unexpected ${found.length} hues of text and grounds, expected at most ${most}: keep one colour for what matters`
  return [{ ruleId: 'hues', reason }]
}

/** List the distinct hues of a slide, in degrees. */
function huesOf({ runs }: PaintedSlide): number[] {
  const own = runs.filter(({ kind }) => kind === 'text' || kind === 'label')
  const colours = new Set(own.flatMap(({ color, behind }) => [color, ...behind]))
  const found: number[] = []
  for (const colour of colours) {
    const [, chroma, hue] = new Color(colour).to('oklch').coords
    if (chroma === null || hue === null || chroma < leastChroma) continue
    if (found.every((known) => degreesApart(known, hue) >= leastDegrees)) found.push(hue)
  }
  return found
}

function degreesApart(a: number, b: number): number {
  const apart = Math.abs(a - b) % 360
  return Math.min(apart, 360 - apart)
}
