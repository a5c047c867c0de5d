import type { List } from 'mdast'
import { room } from '../../../themes/base/shared/canvas.ts'
import { textWidthOf } from '../textWidthOf.ts'

/** Most entries in one column. More entries are set in two columns. */
const entriesPerColumn = 6

/** The smallest type of an entry, in px. */
const size = 20

/**
 * Estimate whether a list fits on an agenda in the smallest type. Widths and heights are in px, as in `agenda.vue`. One
 * column stands right of the axis (the vertical line beside the title), two columns stand below the title.
 */
export function fitsAgenda({ children }: List): boolean {
  const half = Math.ceil(children.length / 2)
  const isOneColumn = children.length <= entriesPerColumn
  const [width, height] = isOneColumn ? [520, room.height] : [365, 380]
  const heights = children.map((item) => {
    // Entries are broken between words into lines of about the same length, so a line is not quite full.
    const perLine = (0.9 * width) / (size / 2)
    return Math.ceil(textWidthOf(item.children) / perLine) * size * 1.25 + 12
  })
  const rows = isOneColumn ? heights : heights.slice(0, half).map((one, at) => Math.max(one, heights[half + at] ?? 0))
  return rows.reduce((sum, one) => sum + one, 0) <= height
}
