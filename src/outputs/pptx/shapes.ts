import type { Box } from '../../render/paintedSlide.ts'

/** `RRGGBB`, and how much of it is seen, from 0 to 1. */
export interface Colour {
  hex: string
  alpha: number
}

/** A piece of text in one style. */
export interface TextRun {
  text: string
  /** In px. */
  size: number
  spacing: number
  colour: Colour
  bold: boolean
  struck: boolean
  underlined: boolean
  script: 'sub' | 'super' | undefined
  face: 'sans' | 'serif' | 'mono'
  /** An address, or the number of a slide, from 1. */
  link: string | number | undefined
}

export interface Paragraph {
  runs: TextRun[]
  align: 'left' | 'center' | 'right'
  rightToLeft: boolean
  /** Room above, height of a line, in px. */
  before: number
  lineHeight: number
  /** How deep in lists, from 0. */
  level: number
  marker: { colour: Colour; character: string } | { colour: Colour; number: number } | undefined
  /** From the marker to the text, in px. */
  indent: number
}

export interface TextShape {
  kind: 'text'
  box: Box
  paragraphs: Paragraph[]
  /** The text stands on one line, and must not wrap in a font with wider letters. */
  oneLine: boolean
  isTitle: boolean
}

export interface Cell {
  /** One for each line that is broken by hand. */
  paragraphs: Paragraph[]
  fill: Colour | undefined
  rule: { colour: Colour; width: number } | undefined
  /** Top, right, bottom, left, in px. */
  padding: [number, number, number, number]
}

export interface TableShape {
  kind: 'table'
  box: Box
  /** Whether the first column is the one at the right. */
  rightToLeft: boolean
  /** Widths and heights, in px. */
  columns: number[]
  rows: { height: number; cells: Cell[] }[]
}

/** A coloured area. */
export interface FillShape {
  kind: 'fill'
  box: Box
  colour: Colour
  radius: number
}

export interface PictureShape {
  kind: 'picture'
  box: Box
  /** Alternative text. */
  alt: string
  /** Address of an image whose file a presentation can hold; others are photographed. */
  source: string | undefined
}

export type Shape = TextShape | TableShape | FillShape | PictureShape

/** The shapes of a slide, in the order in which they are painted. */
export interface SlideShapes {
  shapes: Shape[]
  ground: Colour
}

/** All slides, and the colours of the deck's theme. */
export interface DeckShapes {
  slides: SlideShapes[]
  ground: Colour
  ink: Colour
  signal: Colour
}
