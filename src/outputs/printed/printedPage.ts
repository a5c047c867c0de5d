import type { Box } from '../../render/paintedSlide.ts'

/** What a page of a PDF paints, in px from its upper left corner, in the order in which it is painted. */
export interface PrintedPage {
  width: number
  height: number
  glyphs: Glyph[]
  fills: Fill[]
  strokes: Mark[]
  images: Mark[]
  /** Drawings with a frame of their own, as the slides on a handout are. */
  drawings: Box[]
}

/** What is painted at one place. */
export interface Mark {
  /** Its place in the order of painting. */
  order: number
  box: Box
  /** What is outside of it is cut off. */
  clip: Box
  /** Number of the drawing that it is part of, from 0, if it is. */
  drawing: number | undefined
}

/** A sign of a text: from its origin to where the next one starts, from the baseline to the height of a capital. */
export interface Glyph extends Mark {
  text: string
  /** In px. */
  size: number
  /** As in `#1b1918`; nothing where it is filled with a pattern. */
  color: string | undefined
  /** From 0 to 1, of what it is part of as well. */
  alpha: number
  /** It is no part of what is read: a running head, decor. */
  artifact: boolean
}

/** An area. */
export interface Fill extends Mark {
  /** Nothing where it is a gradient, a pattern, or mixed with what is below it in a way that is not told. */
  color: string | undefined
  alpha: number
  /** Tell whether a point lies in it. */
  holds(x: number, y: number): boolean
}

/** What of it is not cut off. */
export function visiblePart({ box, clip }: Pick<Mark, 'box' | 'clip'>): Box {
  return common(box, clip)
}

/** Where two boxes lie on one another: of no size where they do not. */
export function common(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)]
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) }
}

/** Tell whether a point lies in a box, or nearer to it than so many px. */
export function isInside(x: number, y: number, box: Box, tolerance: number): boolean {
  return (
    x >= box.x - tolerance &&
    x <= box.x + box.width + tolerance &&
    y >= box.y - tolerance &&
    y <= box.y + box.height + tolerance
  )
}

/** Points that stand for a box: its corners, a little inside, and its middle. */
export function pointsIn({ x, y, width, height }: Box): [number, number][] {
  return [
    [0.1, 0.1],
    [0.9, 0.1],
    [0.5, 0.5],
    [0.1, 0.9],
    [0.9, 0.9],
  ].map(([across = 0, down = 0]) => [x + across * width, y + down * height])
}
