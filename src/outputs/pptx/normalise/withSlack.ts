import type { Box } from '../../../render/paintedSlide.ts'
import type { Paragraph } from '../shapes.ts'

/**
 * Widen the box of a text, so that the text fits in other fonts too, which may be wider. Some programs also leave more space
 * between Chinese and Latin letters.
 *
 * @param least the least width, in px
 */
export function withSlack({ x, y, width, height }: Box, least: number, align: Paragraph['align']): Box {
  const more = Math.max(0.01 * width, least - width)
  return { x: x - { left: 0, center: more / 2, right: more }[align], y, width: width + more, height }
}
