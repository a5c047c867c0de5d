import { typeFloors } from '../../../themes/base/shared/canvas.ts'
import type { PaintedSlide, Run } from '../paintedSlide.ts'
import { type Check, excerpt } from './check.ts'

/** A tolerance in px, for rounding. */
const rounding = 0.1

/** Report text that is too small to be read from the last row. */
export const smallType: Check = ({ runs }) => {
  const small = runs.find(isSmall)
  if (!small) return []
  const reason = `Unexpected type of ${Math.round(small.size * 10) / 10} px at \`${excerpt(small.text)}\`, expected ${typeFloors[small.kind]} px`
  return [{ ruleId: 'small-type', reason }]
}

/** Find the smallest type of one kind on a slide, in px. */
export function smallestType({ runs }: PaintedSlide, kind: Run['kind']): number | undefined {
  const sizes = runs.filter((run) => run.kind === kind).map(({ size }) => size)
  return sizes.length > 0 ? Math.min(...sizes) : undefined
}

/** Tell whether a text is too small to be read from the last row. */
export function isSmall({ size, kind }: Run): boolean {
  return size < typeFloors[kind] - rounding
}
