import type { Box } from '../../../render/paintedSlide.ts'
import type { Paragraph } from '../shapes.ts'

/** Widen the box of a text: other fonts are wider, and some programs leave more space between Chinese and Latin. */
export function withSlack({ x, y, width, height }: Box, least: number, align: Paragraph['align']): Box {
  const more = Math.max(0.01 * width, least - width)
  return { x: x - { left: 0, center: more / 2, right: more }[align], y, width: width + more, height }
}
