import type { Box } from '../../render/paintedSlide.ts'

/** What a page of a PDF paints, in px from its upper left corner, in the order in which it is painted. */
export interface PrintedPage {
  width: number
  height: number
  glyphs: Glyph[]
  fills: Fill[]
  strokes: PaintedArea[]
  images: PaintedArea[]
  /** Drawings with a frame of their own, as the slides on a handout are. */
  drawings: Box[]
}

/** A painted area. */
export interface PaintedArea {
  /** Its place in the order of painting. */
  order: number
  box: Box
  /** The clipping box. */
  clip: Box
  /** Index of the drawing that it is part of, if any. */
  drawing: number | undefined
}

/**
 * A glyph. Its box reaches from its origin to that of the next glyph, and from the baseline to the height of a capital.
 */
export interface Glyph extends PaintedArea {
  text: string
  /** In px. */
  size: number
  /** As in `#1b1918`; undefined for a pattern. */
  color: string | undefined
  /** From 0 to 1, multiplied by the alpha of the groups around it. */
  alpha: number
  /** Not part of the content, such as a running head or decoration. */
  artifact: boolean
}

/** A filled area. */
export interface Fill extends PaintedArea {
  /** Undefined for a gradient, a pattern, or an unusual blend mode. */
  color: string | undefined
  alpha: number
  /** Tell whether a point lies in it. */
  holds(x: number, y: number): boolean
}

/** The part of it inside of its clipping box. */
export function visiblePart({ box, clip }: Pick<PaintedArea, 'box' | 'clip'>): Box {
  return intersection(box, clip)
}

/** The intersection of two boxes; of no size if they are apart. */
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

/** Sample a box at points near its corners and in its middle. */
export function pointsIn({ x, y, width, height }: Box): [number, number][] {
  return [
    [0.1, 0.1],
    [0.9, 0.1],
    [0.5, 0.5],
    [0.1, 0.9],
    [0.9, 0.9],
  ].map(([across = 0, down = 0]) => [x + across * width, y + down * height])
}
