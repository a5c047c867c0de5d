import type { Box } from './paintedSlide.ts'

/** What stands under the title of a slide on which it does not fit. */
export interface BodySnapshot {
  /** Height that there is, and that it would take, in px. */
  clientHeight: number
  scrollHeight: number
  root: BodyElement
}

/** A node, with its index among the children of its parent. */
export type BodyNode = BodyElement | BodyText | { type: 'comment'; index: number }

export interface BodyElement {
  type: 'element'
  index: number
  /** As in `li`. */
  tag: string
  classes: string[]
  display: string
  gridTemplateColumns: string
  paddingTop: string
  paddingBottom: string
  clientWidth: number
  clientHeight: number
  box: Box
  /** One for each line that it is broken into. */
  boxes: Box[]
  children: BodyNode[]
}

export interface BodyText {
  type: 'text'
  index: number
  text: string
  /** One for each line. */
  boxes: Box[]
}

/** A place before a child, or in a text: the way there from the body, by the indices of children. */
export type Path = number[]

/** What stands between two places of a slide's body. */
export interface BodyPart {
  /** Index of the slide. */
  slide: number
  start: Path
  end: Path
}

/** How a part is set when it is alone on its slide. */
export interface SetPart {
  /** No size of type fits. */
  isOver: boolean
  clientHeight: number
  scrollHeight: number
}
