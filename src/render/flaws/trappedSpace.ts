import type { PaintedSlide } from '../paintedSlide.ts'
import type { FlawFinder } from './flaw.ts'

/** The largest share of the slide's height that may be empty between what stands above and below. */
const most = 0.28

/** Find a hole across the whole slide between its title and its text, or between things at its top and at its bottom. */
export const trappedSpace: FlawFinder = (slide) => {
  const { height, share } = holeOf(slide)
  if (share <= most) return []
  const reason = `Unexpected hole of ${Math.round(height)} px across the slide, ${Math.round(share * 100)} % of its height, expected at most ${Math.round(most * 100)} %: move what stands below it up, or show more of the section`
  return [{ ruleId: 'trapped-space', reason }]
}

/** Find the highest band without content that has content above and below it. */
function holeOf({ runs, pictures, panels, decor, room, height }: PaintedSlide): {
  height: number
  share: number
} {
  const boxes = [...runs.flatMap((run) => run.boxes), ...pictures.map(({ box }) => box), ...panels, ...decor]
  const inside = boxes.filter((box) => box.y < room.y + room.height && box.y + box.height > room.y)
  let [end, hole] = [Number.POSITIVE_INFINITY, 0]
  for (const box of inside.toSorted((a, b) => a.y - b.y)) {
    hole = Math.max(hole, box.y - end)
    end = Math.max(Number.isFinite(end) ? end : 0, box.y + box.height)
  }
  return { height: hole, share: hole / height }
}
