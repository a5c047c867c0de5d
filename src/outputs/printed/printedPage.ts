import type { Box } from '../../render/paintedSlide.ts'

/** What a page of a PDF paints. Boxes are in px from its upper left corner; each list is in the order of painting. */
export interface PrintedPage {
  width: number
  height: number
  glyphs: Glyph[]
  fills: Fill[]
  strokes: PaintedArea[]
  images: PaintedArea[]
  /** The boxes of embedded drawings (form XObjects), such as the slides on a handout. */
  drawings: Box[]
}

/** Something that is painted: a glyph, a filled or stroked path, or an image. */
export interface PaintedArea {
  /** The index of the PDF operator that paints it. An area with a higher index is painted later. */
  order: number
  box: Box
  /** The box of the clipping path: nothing outside it is painted. */
  clip: Box
  /** Index in `drawings` of the drawing that it is part of, if any. */
  drawing: number | undefined
}

/**
 * A glyph. Its box reaches from its origin to that of the next glyph, and from the baseline to the height of a capital.
 */
export interface Glyph extends PaintedArea {
  text: string
  /** The type size in px. */
  size: number
  /** The colour: `#1b1918`; undefined for a pattern. */
  color: string | undefined
  /** From 0 to 1: its own alpha times that of the groups around it. */
  alpha: number
  /** Whether it is marked as an artifact, which is no content: a running head, decoration. */
  artifact: boolean
}

/** A filled area. */
export interface Fill extends PaintedArea {
  /** The colour: `#1b1918`; undefined for a gradient, a pattern, or an unusual blend mode. */
  color: string | undefined
  alpha: number
  /** Tell whether a point is in the filled area. */
  holds(x: number, y: number): boolean
}

/** Return the part of a painted area that its clipping box leaves visible. */
export function visiblePart({ box, clip }: Pick<PaintedArea, 'box' | 'clip'>): Box {
  return intersection(box, clip)
}

/** Return the intersection of two boxes; its size is 0 if they do not touch. */
export function intersection(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)]
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) }
}

/** Tell whether a point lies in a box that is `tolerance` px larger on each side. */
export function isPointInside(x: number, y: number, box: Box, tolerance: number): boolean {
  return (
    x >= box.x - tolerance &&
    x <= box.x + box.width + tolerance &&
    y >= box.y - tolerance &&
    y <= box.y + box.height + tolerance
  )
}

/** Return five points of a box: one near each corner, and the middle. */
export function pointsIn({ x, y, width, height }: Box): [number, number][] {
  return [
    [0.1, 0.1],
    [0.9, 0.1],
    [0.5, 0.5],
    [0.1, 0.9],
    [0.9, 0.9],
  ].map(([across = 0, down = 0]) => [x + across * width, y + down * height])
}
