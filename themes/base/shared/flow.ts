import { room, typeFloors } from './canvas.ts'
import { estimateLines, widestWordWidth } from './wordWidths.ts'

/** Match the arrow between two stops of a flow: `→`, or ` -> ` with spaces around it. */
export const flowArrow = /\s+(?:[-–—=]{1,2}>|》)\s+|\s*[→⟶➜⇒➔⇨➝➡⮕↓⬇]\uFE0F?\s*/u

/** Sizes of the drawing in px, except `leading`, a multiple of the font size. `layouts/flow.vue` repeats them. */
const sizes = { arrow: 44, turn: 32, paddingInline: 14, paddingBlock: 12, name: 34, gap: 28, leading: 1.3 }

/** How many stops stand side by side at most. */
const mostAcross = 5
/**
 * How high all flows of a slide together may be in the smallest font size, in px. The limit leaves room for a long
 * title and a first paragraph.
 */
const mostHeight = 216

/** A flow, drawn as boxes with arrows: the texts of its stops, and whether a name stands above it. */
export interface Flow {
  stops: readonly string[]
  isNamed: boolean
}

/** Split the text before a flow's first arrow into the flow's name and the first stop: `Sign in: password`. */
export function cutFlowName(first: string): [name: string, stop: string] {
  const [, name = '', stop = ''] = /^([^:：]{1,40}[:：])(?!\/\/)\s*(\S.*)$/su.exec(first.trim()) ?? []
  return name === '' ? ['', first.trim()] : [name, stop]
}

/** Read a text as a flow: `A -> B -> C` has three stops. */
export function readFlow(text: string): Flow {
  const [first = '', ...others] = text.split(flowArrow).map((stop) => stop.trim())
  const [name, stop] = cutFlowName(first)
  return { stops: [stop, ...others], isNamed: name !== '' }
}

/**
 * Return how many stops of a slide's flows stand side by side: as many as have room in the smallest font size without
 * breaking a word, in rows of nearly equal length. Return undefined if the flows are too wide or too high for the
 * slide.
 */
export function stopsPerRow(flows: readonly Flow[]): number | undefined {
  const longest = Math.max(...flows.map(({ stops }) => stops.length))
  for (let across = Math.min(longest, mostAcross); across > 1; across -= 1) {
    const even = Math.ceil(longest / Math.ceil(longest / across))
    if (hasRoom(flows, even)) return even
  }
  return undefined
}

function hasRoom(flows: readonly Flow[], across: number): boolean {
  const box = (room.width - (across - 1) * sizes.arrow) / across - 2 * sizes.paddingInline
  const line = box / typeFloors.text
  const heights = flows.map(({ stops, isNamed }) => {
    const rows = Math.ceil(stops.length / across)
    const lines = Math.max(...stops.map((stop) => estimateLines(stop, line)))
    const row = lines * typeFloors.text * sizes.leading + 2 * sizes.paddingBlock
    return rows * row + (rows - 1) * sizes.turn + (isNamed ? sizes.name : 0)
  })
  const height = heights.reduce((sum, one) => sum + one, 0) + (flows.length - 1) * sizes.gap
  return height <= mostHeight && flows.every(({ stops }) => stops.every((stop) => widestWordWidth(stop) <= line))
}
