import type { Box } from '../../../render/paintedSlide.ts'
import type { Colour, Shape } from '../shapes.ts'
import type { PageElement } from './pageElement.ts'

/**
 * What the page hides of an element that has become a shape, while the background picture is photographed. `picture`: the
 * whole element. `fill`: its background and borders. `table`: its background and borders, and those of its descendants.
 * `item` and `ranked`: its `::before`. `marked`: its `::after`.
 */
export type HideMode = 'fill' | 'item' | 'marked' | 'picture' | 'ranked' | 'table'

/** A slide while its elements are converted to shapes. */
export interface SlideInProgress {
  /** The box of the slide, in px on the page. */
  frame: Box
  /** The shapes made so far, in the order of painting. */
  shapes: Shape[]
  /** How each element that became a shape is hidden, by the element's index. */
  marks: Map<number, HideMode>
  /** Ids of all slides, in order. */
  slideIds: string[]
  /** Convert a CSS colour. */
  colourOf(css: string): Colour
  /** Add the shapes of a block. */
  addBlock(element: PageElement, opacity: number): void
}

/** Convert a box from coordinates of the page to those of the slide. */
export function toSlideBox({ x, y, width, height }: Box, { frame }: SlideInProgress): Box {
  return { x: x - frame.x, y: y - frame.y, width, height }
}
