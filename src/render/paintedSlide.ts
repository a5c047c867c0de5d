/** In px, from the slide's upper left corner. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A piece of text in one style, as it is painted. */
export interface Run {
  text: string
  /** Runs of one block carry the same number. */
  block: number
  /** It belongs to the slide's title. */
  title: boolean
  /** What size of type is expected: running text, a label, what a diagram says, or code and what is raised or lowered. */
  kind: 'text' | 'label' | 'drawn' | 'code'
  /** In px. */
  size: number
  bold: boolean
  /** The ink of each line. */
  boxes: Box[]
  /** What is outside of it is cut off. */
  clip: Box | undefined
  /** Computed colours: of the text, and of what lies behind it, from the top down to what covers all. */
  color: string
  behind: string[]
  /** Product of all opacities. */
  opacity: number
  /** A browser prints it as text: not as a drawing, since it is filtered, outlined, or filled with a pattern. */
  asText: boolean
}

/** An image or a drawing, or the box that stands for one. */
export interface Picture {
  name: string
  box: Box
  /** It may reach the edges of the slide. */
  bleeds: boolean
  /** An image that did not load. */
  broken: boolean
  /** It is made of pixels; a vector image is made of lines and areas. */
  pixels: boolean
  /** Text inside belongs to it; the number of its first block, up to the number after its last one. */
  blocks: [from: number, to: number]
}

/** What a reader sees of one slide: decor (`data-decor`, `aria-hidden`) is left out. */
export interface PaintedSlide {
  /** Number, from 1. */
  slide: number
  layout: string | undefined
  /** It goes on under the title of the slide before it. */
  continues: boolean
  width: number
  height: number
  /** Between the layout's margins. */
  room: Box
  runs: Run[]
  pictures: Picture[]
  /** The source of a diagram is shown, since it could not be drawn. */
  undrawn: boolean
}
