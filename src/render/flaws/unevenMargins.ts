import { boxAround } from '../boxAround.ts'
import { overhang } from '../checks/overflow.ts'
import type { FlawFinder } from './flaw.ts'

/**
 * How many px content may reach into the margin at the left or right (`side`), and at the top or bottom (`end`). Hanging
 * punctuation reaches into those at the sides, the background of a listing into those above and below.
 */
const most = { side: 4, end: 12 }

/** Report content that reaches into one margin of the layout, but not equally far into the opposite one. */
export const unevenMargins: FlawFinder = ({ runs, pictures, panels, room, width, height }) => {
  const shown = pictures.filter(({ bleeds }) => !bleeds)
  // Leave out backgrounds that reach the edge of the slide: they are meant to.
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
