import type { PaintedSlide } from '../paintedSlide.ts'
import type { FlawFinder } from './flaw.ts'

/** How much of the slide's height may be empty between content above and content below. */
const most = 0.28

/** Report an empty band across the whole slide that has content above and below it. */
export const trappedSpace: FlawFinder = (slide) => {
  const { height, share } = holeOf(slide)
  if (share <= most) return []
  const reason = `Unexpected hole of ${Math.round(height)} px across the slide, ${Math.round(share * 100)} % of its height, expected at most ${Math.round(most * 100)} %: move what stands below it up, or show more of the section`
  return [{ ruleId: 'trapped-space', reason }]
}

/** Return the height of the largest empty band between content, in px and as a share of the slide's height. */
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
