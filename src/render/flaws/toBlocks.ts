import { joinPieces } from '../../text/joinPieces.ts'
import type { Box, PaintedSlide, Run } from '../paintedSlide.ts'
import { groupBy } from './groupBy.ts'

/** A line of a block, with all that stands in it. */
export interface Line {
  box: Box
  parts: { run: Run; box: Box }[]
}

/** A paragraph, a title, an item, a cell, a listing: the runs that share a box. */
export interface Block {
  box: Box
  lines: Line[]
  text: string
  /** The size of most of its letters, in px. */
  size: number
  /** The first run: it says whether the block is a title, how it is aligned, and what it is a part of. */
  first: Run
  /** Words that are read, in contrast to code, a formula or the text of a drawing; some of it may be code. */
  isProse: boolean
}

/** Put the runs of a slide together to the blocks that a reader sees. */
export function toBlocks({ runs }: Pick<PaintedSlide, 'runs'>): Block[] {
  return groupBy(runs, ({ block }) => block).flatMap((own) => {
    const [first] = own
    const parts = own.flatMap((run) => run.boxes.map((box) => ({ run, box })))
    if (!first || parts.length === 0) return []
    const text = joinPieces(own.map((run) => run.text))
    return [
      {
        box: boxAround(parts.map(({ box }) => box)),
        lines: toLines(parts),
        text,
        size: commonestSize(own),
        first,
        isProse: own.some(isProse),
      },
    ]
  })
}

function isProse({ kind, inside }: Run): boolean {
  return (kind === 'text' || kind === 'label') && inside !== 'formula'
}

/** Find the smallest box around some boxes. */
export function boxAround(boxes: Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** Parts that share half of the lower one's height stand in one line. */
function toLines(parts: Line['parts']): Line[] {
  const lines: Line['parts'][] = []
  for (const part of parts.toSorted((a, b) => middleOf(a.box) - middleOf(b.box))) {
    const last = lines.at(-1)
    if (last && sharesLine(boxAround(last.map(({ box }) => box)), part.box)) last.push(part)
    else lines.push([part])
  }
  return lines.map((own) => ({
    box: boxAround(own.map(({ box }) => box)),
    parts: own.toSorted((a, b) => a.box.x - b.box.x),
  }))
}

function sharesLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return shared > Math.min(a.height, b.height) / 2
}

function middleOf({ y, height }: Box): number {
  return y + height / 2
}

function commonestSize(runs: Run[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of runs) letters.set(size, (letters.get(size) ?? 0) + text.length)
  const [[size] = [0]] = [...letters].toSorted((a, b) => b[1] - a[1])
  return size
}
