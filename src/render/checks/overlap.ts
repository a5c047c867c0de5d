import type { Box, PaintedSlide } from '../paintedSlide.ts'
import { type Check, excerpt } from './check.ts'

/** How many px an overlap may have in each direction without being reported: a box is a little larger than its letters. */
const touching = 2

/** Report the first text that overlaps the text of another block, a number or an image. */
export const overlap: Check = (slide) => {
  const [first] = overlapsOf(slide)
  if (!first) return []
  const { a, b, width, height } = first
  const reason = `Unexpected overlap of \`${excerpt(a)}\` and \`${excerpt(b)}\` by ${Math.round(width)} × ${Math.round(height)} px`
  return [{ ruleId: 'overlap', reason }]
}

interface Overlap {
  a: string
  b: string
  width: number
  height: number
}

/** List all overlaps of a line of text with a line of another block, with a list number, or with an image. */
export function overlapsOf({ runs, numbers, pictures }: PaintedSlide): Overlap[] {
  const lines = runs.flatMap(({ boxes, block, text }) => boxes.map((box) => ({ box, block, text })))
  const overlaps: Overlap[] = []
  for (const [at, a] of lines.entries()) {
    for (const b of lines.slice(at + 1)) if (a.block !== b.block) add(a.box, b.box, a.text, b.text)
    for (const { box, text } of numbers) add(box, a.box, text, a.text)
    for (const { box, name, blocks, bleeds } of pictures) {
      if (!bleeds && (a.block < blocks[0] || a.block >= blocks[1])) add(a.box, box, a.text, name)
    }
  }
  return overlaps

  function add(boxA: Box, boxB: Box, a: string, b: string): void {
    const width = Math.min(boxA.x + boxA.width, boxB.x + boxB.width) - Math.max(boxA.x, boxB.x)
    const height = Math.min(boxA.y + boxA.height, boxB.y + boxB.height) - Math.max(boxA.y, boxB.y)
    if (width > touching && height > touching) overlaps.push({ a, b, width, height })
  }
}
