import type { Box, PaintedSlide } from '../paintedSlide.ts'
import { type Check, excerpt } from './check.ts'

/** Overlap that is tolerated in each direction, in px: a box is a little larger than the ink in it. */
const touching = 2

/** Find a text that overlaps a text of another block, or an image. */
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

/** List all pairs of lines of different blocks, of lines and images, and of lines and numbers, that overlap. */
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
