/** A rectangle in px. Coordinates count from the upper left corner of the slide, unless a type says otherwise. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A text in one style, as it is painted. */
export interface Run {
  text: string
  /** The number of the block that contains it: runs of one block have the same number. */
  block: number
  /** Whether it is in the slide's title. */
  title: boolean
  /** Running text, a label, text in a drawing, or code and sub- and superscripts. Each has its own minimum type size. */
  kind: 'text' | 'label' | 'drawn' | 'code'
  /** The type size in px. */
  size: number
  bold: boolean
  /** How its lines are aligned. */
  align: 'left' | 'center' | 'right'
  /** Whether it is in a table or a formula: some rules do not apply there. */
  inside: 'table' | 'formula' | undefined
  /** For each line, the box of its letters. */
  boxes: Box[]
  /**
   * The area in which the run is visible: elements around it with hidden overflow cut off what is outside. Undefined if
   * no element around it has hidden overflow.
   */
  clip: Box | undefined
  /** CSS colours: that of the text, and in `behind` those of the backgrounds under it, from the top down. */
  color: string
  behind: string[]
  /** The product of the opacities of the element and its ancestors, from 0 to 1. */
  opacity: number
  /** Whether a PDF contains it as text; false if a filter, an outline or a pattern makes the browser print it as a drawing. */
  asText: boolean
}

/** An image or a drawing, or the quote that a layout for images shows in place of an image. */
export interface Picture {
  name: string
  box: Box
  /** Whether it may reach the edges of the slide (full bleed). */
  bleeds: boolean
  /** Whether it is an image that did not load. */
  broken: boolean
  /** Whether it is an image made of pixels, not a vector image. */
  pixels: boolean
  /** How many px of the slide one pixel of the file takes; undefined for a drawing, and for an image that did not load. */
  scale: { x: number; y: number } | undefined
  /** The numbers of the text blocks in the picture: from the first up to, but not including, the second. */
  blocks: [from: number, to: number]
}

/** What a viewer sees of one slide, without decoration (`data-decor`, `aria-hidden`). */
export interface PaintedSlide {
  /** The slide's number, from 1. */
  slide: number
  layout: string | undefined
  /** Whether it continues the slide before it, under the same title. */
  continues: boolean
  /**
   * The title of its section. Where the slide's title is a headline, a sentence that says what is shown, this is the kicker:
   * the section's title in small type above the headline. Elsewhere it is the slide's title.
   */
  section: string
  width: number
  height: number
  /** The area of the slide without the layout's margins. */
  room: Box
  runs: Run[]
  /** The numbers before list items. Style sheets generate them, so they are no runs. */
  numbers: { text: string; box: Box }[]
  pictures: Picture[]
  /** The boxes of backgrounds that are painted under only some of the content: cards, panels, listings. */
  panels: Box[]
  /** The boxes of what the theme writes on the slide: numerals, the footer. */
  decor: Box[]
  /** Whether the source of a diagram is shown, because it could not be drawn. */
  undrawn: boolean
}
