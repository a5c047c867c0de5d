import type { Box } from '../../../render/paintedSlide.ts'
import type { Colour, Shape } from '../shapes.ts'
import type { PageElement } from './pageElement.ts'

/**
 * How the page hides an element that has become a shape, while the rest is photographed: all of it (`picture`), its own
 * area (`fill`), a table with its cells' areas (`table`), what is generated before it (`item`, `ranked`) or after it
 * (`marked`).
 */
export type HideMode = 'fill' | 'item' | 'marked' | 'picture' | 'ranked' | 'table'

/** A slide whose elements are being made into shapes. */
export interface SlideInProgress {
  /** Where the slide is on the page. */
  frame: Box
  /** Shapes that have been made, in the order in which they are painted. */
  shapes: Shape[]
  /** By the index of the element. */
  marks: Map<number, HideMode>
  /** Ids of all slides, in order. */
  slideIds: string[]
  colourOf(css: string): Colour
  /** Add the shapes of a block. */
  addBlock(element: PageElement, opacity: number): void
}

/** Move a box from the page to the slide. */
export function toSlideBox({ x, y, width, height }: Box, { frame }: SlideInProgress): Box {
  return { x: x - frame.x, y: y - frame.y, width, height }
}
