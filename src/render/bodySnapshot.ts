import type { Box } from './paintedSlide.ts'

/** The body of a slide that overflows, as the browser lays it out: all that stands under the title. */
export interface BodySnapshot {
  /** The height of the body, and the height that its content needs, in px. */
  clientHeight: number
  scrollHeight: number
  root: BodyElement
}

/** A node of a body. `index` is its index among the child nodes of its parent. */
export type BodyNode = BodyElement | BodyText | { type: 'comment'; index: number }

export interface BodyElement {
  type: 'element'
  index: number
  /** As in `li`. */
  tag: string
  classes: string[]
  /** Computed styles: `grid`, `400px 400px`, `12px`. */
  display: string
  gridTemplateColumns: string
  paddingTop: string
  paddingBottom: string
  clientWidth: number
  clientHeight: number
  box: Box
  /** For an inline element, the box of each of its lines; for a block, only `box`. */
  boxes: Box[]
  children: BodyNode[]
}

export interface BodyText {
  type: 'text'
  index: number
  text: string
  /** The box of each line. */
  boxes: Box[]
}

/**
 * A position in a body, before a child node or a character. `[0, 2, 1]` is before child (or character) 1 of child 2 of
 * child 0 of the body.
 */
export type NodePath = number[]

/** The content between two positions of a slide's body. It becomes a slide of its own if the slide is broken there. */
export interface BodyPart {
  /** Index of the slide that is broken, from 0. */
  slide: number
  /** Whether this part is the first one of its slide. Only the first keeps the slide's headline. */
  isFirst: boolean
  start: NodePath
  end: NodePath
}

/** How a part fits when it is alone on its slide. Heights are in px. */
export interface PartFit {
  /** Whether it overflows even in the smallest type. */
  isOver: boolean
  clientHeight: number
  scrollHeight: number
}
