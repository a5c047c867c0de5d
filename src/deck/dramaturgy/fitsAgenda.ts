import type { List } from 'mdast'
import { room } from '../../../themes/base/shared/canvas.ts'
import { textWidthOf } from '../toChunks.ts'

/** More entries are set in two columns. */
const entriesPerColumn = 6

/** Tell whether a list fits on an agenda. The sizes and widths below, in px, are those of `agenda.vue`. */
export function fitsAgenda({ children }: List): boolean {
  const half = Math.ceil(children.length / 2)
  const isOneColumn = children.length <= entriesPerColumn
  const [size, width, height] = isOneColumn
    ? [28, 520, room.height]
    : [Math.max(20, Math.min(24, 34 - 2 * half)), 365, 380]
  const heights = children.map((item) => {
    // Titles are broken between words into lines of about the same length.
    const perLine = (0.9 * width) / (size / 2)
    return Math.ceil(textWidthOf(item.children) / perLine) * size * 1.25 + 10
  })
  const rows = isOneColumn ? heights : heights.slice(0, half).map((one, at) => Math.max(one, heights[half + at] ?? 0))
  return rows.reduce((sum, one) => sum + one, 0) <= height
}
