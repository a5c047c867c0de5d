import type { PaintedSlide } from '../paintedSlide.ts'
import type { FlawFinder } from './flaw.ts'

/** How many type sizes a slide may have: for the title, the kicker above it, a lead, the text and labels. */
const most = 5

/** Report a slide with too many type sizes. Code, drawings and formulas have sizes of their own and do not count. */
export const typeSizes: FlawFinder = (slide) => {
  const sizes = sizesOf(slide)
  if (sizes.length <= most) return []
  const reason = `Unexpected ${sizes.length} sizes of type (${sizes.join(', ')} px), expected at most ${most}: leave out a level, or split the slide`
  return [{ ruleId: 'type-sizes', reason }]
}

/** List the sizes of a slide's text, in px; sizes that differ by less than 1 px are one. */
function sizesOf({ runs }: PaintedSlide): number[] {
  const own = runs.filter(({ kind, inside }) => (kind === 'text' || kind === 'label') && inside !== 'formula')
  const sizes: number[] = []
  for (const { size } of own.toSorted((a, b) => b.size - a.size))
    if ((sizes.at(-1) ?? Number.POSITIVE_INFINITY) - size >= 1) sizes.push(Math.round(size * 10) / 10)
  return sizes
}
