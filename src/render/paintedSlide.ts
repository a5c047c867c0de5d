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
  /** Part of the slide's title. */
  title: boolean
  /** Decides the least size of type: running text, a label, text in a diagram, or code and scripts. */
  kind: 'text' | 'label' | 'drawn' | 'code'
  /** In px. */
  size: number
  bold: boolean
  /** Which edge of their room its lines keep to. */
  align: 'left' | 'center' | 'right'
  /** What it is a part of, where that sets its words by rules of its own. */
  inside: 'table' | 'formula' | undefined
  /** The ink of each line. */
  boxes: Box[]
  /**
   * The area in which the run is visible: the nearest boxes with hidden overflow cut off the rest. Undefined if none
   * do.
   */
  clip: Box | undefined
  /** Computed colours of the text and of the grounds behind it, from the top down. */
  color: string
  behind: string[]
  /** Product of all opacities. */
  opacity: number
  /** False if a filter, an outline or a pattern makes the browser print it as a drawing. */
  asText: boolean
}

/** An image or a drawing, or the box that stands for one. */
export interface Picture {
  name: string
  box: Box
  /** A full-bleed picture: it may reach the edges of the slide. */
  bleeds: boolean
  /** An image that did not load. */
  broken: boolean
  /** Made of pixels, in contrast to a vector image. */
  pixels: boolean
  /** How many times larger than in its file an image is drawn; undefined where it is no image, or did not load. */
  scale: { x: number; y: number } | undefined
  /** Numbers of the blocks of text inside of it: the first, and the one after the last. */
  blocks: [from: number, to: number]
}

/** What a reader sees of one slide, without decoration (`data-decor`, `aria-hidden`). */
export interface PaintedSlide {
  /** Number, from 1. */
  slide: number
  layout: string | undefined
  /** Continues the slide before it, under the same title. */
  continues: boolean
  /** The title of its section: the line above the claim, where that titles the slide. */
  section: string
  width: number
  height: number
  /** The area between the layout's margins. */
  room: Box
  runs: Run[]
  /** The numbers before items: they are generated, and so are no runs. */
  numbers: { text: string; box: Box }[]
  pictures: Picture[]
  /** Grounds that are painted under a part of the content: cards, panels, listings. */
  panels: Box[]
  /** What the theme writes there: numerals, the footer. */
  decor: Box[]
  /** The source of a diagram is shown, since it could not be drawn. */
  undrawn: boolean
}
