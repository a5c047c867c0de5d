import type { Box } from '../../render/paintedSlide.ts'

/** A colour with its opacity. */
export interface Colour {
  /** `RRGGBB`. */
  hex: string
  /** From 0, transparent, to 1. */
  alpha: number
}

/** Text in one style. */
export interface TextRun {
  text: string
  /** The type size in px. */
  size: number
  /** The letter spacing in px. */
  spacing: number
  colour: Colour
  bold: boolean
  struck: boolean
  underlined: boolean
  script: 'sub' | 'super' | undefined
  face: 'sans' | 'serif' | 'mono'
  /** The target of a link: a URL, or the number of a slide, from 1. */
  link: string | number | undefined
}

export interface Paragraph {
  runs: TextRun[]
  align: 'left' | 'center' | 'right'
  rightToLeft: boolean
  /** The space above the paragraph, in px. */
  before: number
  /** In px. */
  lineHeight: number
  /** How deep its list is nested in other lists, from 0; outside of lists also 0. */
  level: number
  marker: { colour: Colour; character: string } | { colour: Colour; number: number } | undefined
  /** The distance from the marker to the text, in px. */
  indent: number
}

export interface TextShape {
  kind: 'text'
  box: Box
  paragraphs: Paragraph[]
  /** Whether the text is on one line, and must not wrap in a wider font either. */
  oneLine: boolean
  isTitle: boolean
}

export interface Cell {
  /** One for each line that ends in a hard break. */
  paragraphs: Paragraph[]
  fill: Colour | undefined
  /** The line below the cell; `width` is its thickness in px. */
  rule: { colour: Colour; width: number } | undefined
  /** Top, right, bottom, left, in px. */
  padding: [number, number, number, number]
}

export interface TableShape {
  kind: 'table'
  box: Box
  /** Whether the first column is at the right. */
  rightToLeft: boolean
  /** The width of each column, in px. */
  columns: number[]
  /** `height` is in px. */
  rows: { height: number; cells: Cell[] }[]
}

/** A filled rectangle. */
export interface FillShape {
  kind: 'fill'
  box: Box
  colour: Colour
  /** The radius of its corners, in px. */
  radius: number
}

export interface PictureShape {
  kind: 'picture'
  box: Box
  /** The alternative text. */
  alt: string
  /** The URL of an image whose file goes into the presentation; undefined for a picture that is photographed. */
  source: string | undefined
}

export type Shape = TextShape | TableShape | FillShape | PictureShape

/** The shapes of a slide, in the order of painting, and the colour of its background (ground). */
export interface SlideShapes {
  shapes: Shape[]
  ground: Colour
}

/** The shapes of all slides, and the colours of the deck's theme: of the background (ground), the text and accents. */
export interface DeckShapes {
  slides: SlideShapes[]
  ground: Colour
  ink: Colour
  signal: Colour
}
