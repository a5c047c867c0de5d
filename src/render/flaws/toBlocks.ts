import { joinPieces } from '../../text/joinPieces.ts'
import { boxAround } from '../boxAround.ts'
import type { Box, PaintedSlide, Run } from '../paintedSlide.ts'
import { groupBy } from './groupBy.ts'

/** A line of a block. A part of it is a run, with the box of the run's letters on this line. */
export interface Line {
  box: Box
  parts: { run: Run; box: Box }[]
}

/** A text block as a viewer sees it: a paragraph, a title, an item, a cell, a listing. */
export interface Block {
  box: Box
  lines: Line[]
  text: string
  /** The type size of most of its letters, in px. */
  size: number
  /** The first run. It tells whether the block is a title, how it is aligned, and whether it is in a table. */
  first: Run
  /** Whether it has words to read, and is not only code, a formula or the text of a drawing. */
  isProse: boolean
}

/** Group the runs of a slide into text blocks, by their block number. */
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

/** Group parts into lines. Two parts are on one line if they overlap vertically by more than half of the smaller height. */
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
