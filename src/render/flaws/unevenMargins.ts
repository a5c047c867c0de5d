import { overhang } from '../checks/overflow.ts'
import type { FlawFinder } from './flaw.ts'
import { boxAround } from './toBlocks.ts'

/** How far content may reach into a margin, in px: hanging marks do so at the sides, the ground of a listing below. */
const most = { side: 4, end: 12 }

/** Find content that stands in one of the margins of the slide's layout, and keeps out of the opposite one. */
export const unevenMargins: FlawFinder = ({ runs, pictures, panels, room, width, height }) => {
  const shown = pictures.filter(({ bleeds }) => !bleeds)
  // A ground that goes on to the slide's edge is meant to.
  const grounds = panels.filter((box) => overhang(box, { x: 1, y: 1, width: width - 2, height: height - 2 }) < 0)
  const boxes = [...runs.flatMap((run) => run.boxes), ...shown.map(({ box }) => box), ...grounds]
  if (boxes.length === 0) return []
  const content = boxAround(boxes)
  const into = {
    left: room.x - content.x,
    right: content.x + content.width - room.x - room.width,
    top: room.y - content.y,
    bottom: content.y + content.height - room.y - room.height,
  }
  const sides = [
    ['left', into.left, into.right, most.side],
    ['right', into.right, into.left, most.side],
    ['top', into.top, into.bottom, most.end],
    ['bottom', into.bottom, into.top, most.end],
  ] as const
  return sides
    .filter(([, own, opposite, most]) => own > most && own - Math.max(0, opposite) > most)
    .map(([side, own]) => ({
      ruleId: 'uneven-margins',
      reason: `Unexpected content in the ${side} margin by ${Math.round(own)} px, expected it to end where the other margins do: shorten it, or take out what moves it`,
    }))
}
