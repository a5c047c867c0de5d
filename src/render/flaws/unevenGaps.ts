import { overhang } from '../checks/overflow.ts'
import type { Box } from '../paintedSlide.ts'
import type { FlawFinder } from './flaw.ts'
import { groupBy } from './groupBy.ts'

/** How many px gaps may differ from one another: a smaller difference is not seen. */
const most = 4

/** Report a row or a column of three or more cards or pictures with different gaps. */
export const unevenGaps: FlawFinder = ({ panels, pictures, width }) => {
  const all = [...panels, ...pictures.filter(({ bleeds }) => !bleeds).map(({ box }) => box)]
  // A picture may have a background around it: keep only the outermost of such boxes.
  const boxes = all.filter(
    (box, at) => !all.some((other, index) => isInside(box, other) && (index < at || !isInside(other, box))),
  )
  for (const [gaps, way] of [
    [gapsIn(boxes.filter(({ width: own }) => own < width / 2)), 'beside'],
    [gapsIn(boxes.map(transposed)), 'below'],
  ] as const) {
    const [least, largest] = [Math.min(...gaps), Math.max(...gaps)]
    if (gaps.length < 2 || largest - least <= most) continue
    const reason = `Unexpected gaps of ${Math.round(least)} to ${Math.round(largest)} px between what stands ${way} one another, expected one size: take out what moves one of them`
    return [{ ruleId: 'uneven-gaps', reason }]
  }
  return []
}

function isInside(box: Box, outer: Box): boolean {
  return box !== outer && overhang(box, outer) <= 1
}

/** List the gaps in the longest row of boxes that have the same top and height. */
function gapsIn(boxes: Box[]): number[] {
  const rows = groupBy(boxes, ({ y, height }) => `${Math.round(y)} ${Math.round(height)}`)
  const [row = []] = rows.toSorted((a, b) => b.length - a.length)
  const sorted = row.toSorted((a, b) => a.x - b.x)
  return sorted.slice(1).flatMap((box, at) => {
    const before = sorted[at]
    return before ? [box.x - before.x - before.width] : []
  })
}

function transposed({ x, y, width, height }: Box): Box {
  return { x: y, y: x, width: height, height: width }
}
