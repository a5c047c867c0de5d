import type { Box } from './paintedSlide.ts'

/** The content under the title of a slide that overflows. */
export interface BodySnapshot {
  /** The height that it has, and the height that its content needs, in px. */
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
  /** The box of each line that it is broken into. */
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

/** A place before a child or a letter: the indices of children that lead there from the body, as in `[0, 2, 1]`. */
export type NodePath = number[]

/** The content between two places of a slide's body. */
export interface BodyPart {
  /** Index of the slide. */
  slide: number
  /** It is the first part of the slide, which has the slide's claim. */
  isFirst: boolean
  start: NodePath
  end: NodePath
}

/** How a part is laid out when it is alone on its slide. */
export interface PartFit {
  /** It overflows even in the smallest type. */
  isOver: boolean
  clientHeight: number
  scrollHeight: number
}
