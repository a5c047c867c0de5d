import type { Box } from '../../render/paintedSlide.ts'
import type { Colour } from './shapes.ts'

/** The slides of a print page as the browser lays them out and paints them. The shapes of a presentation are made of it. */
export interface Snapshot {
  slides: SlideSnapshot[]
  /** The different computed styles. Many elements share one, so that an element holds only its index. */
  styles: Style[]
  /** The different computed styles of `::before` and `::after`. */
  generatedStyles: GeneratedStyle[]
  /** The painted colour of each CSS colour in a style: `oklch(0.2 0 0)` -> `{ hex: '161616', alpha: 1 }`. */
  colours: Record<string, Colour>
  /** The colours of the deck's theme, as CSS. */
  tokens: { ground: string; ink: string; signal: string }
}

export interface SlideSnapshot {
  /** The id that links use for the slide. */
  id: string
  /** The box of the slide, in px on the page. */
  frame: Box
  root: ElementSnapshot
}

/** An element. Boxes are in px on the page. */
export interface ElementSnapshot {
  /** Index among all elements on slides, by which the page finds the element again. */
  at: number
  /** The local name: `li`. */
  tag: string
  classes: string[]
  attributes: Record<string, string>
  /** Index in `styles`. */
  style: number
  /** Indexes in `generatedStyles` of its `::before` and `::after`; undefined where none is generated. */
  before: number | undefined
  after: number | undefined
  box: Box
  /** Whether neither the element nor an ancestor is hidden. */
  isVisible: boolean
  /** For an `<ol>`, the number of its first item. */
  start: number | undefined
  image: ImageSnapshot | undefined
  children: (ElementSnapshot | TextSnapshot)[]
}

export interface TextSnapshot {
  text: string
  /** For each line, its box, as high as the font; empty for white space. */
  boxes: Box[]
}

export interface ImageSnapshot {
  /** Absolute URL. */
  source: string
  /** The size of the file in pixels; 0 by 0 if it did not load. */
  naturalWidth: number
  naturalHeight: number
}

/** The properties that are read from an element's computed style. */
export const styleNames = [
  'backgroundColor',
  'backgroundImage',
  'borderBottomColor',
  'borderBottomStyle',
  'borderBottomWidth',
  'borderLeftColor',
  'borderLeftStyle',
  'borderLeftWidth',
  'borderRightColor',
  'borderRightStyle',
  'borderRightWidth',
  'borderTopColor',
  'borderTopLeftRadius',
  'borderTopStyle',
  'borderTopWidth',
  'color',
  'direction',
  'display',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'letterSpacing',
  'lineHeight',
  'maskImage',
  'objectFit',
  'opacity',
  'paddingBottom',
  'paddingInlineStart',
  'paddingLeft',
  'paddingRight',
  'paddingTop',
  'position',
  'textAlign',
  'textDecorationLine',
  'textTransform',
  'whiteSpace',
] as const

/** The properties that are read from the computed styles of `::before` and `::after`. */
export const generatedStyleNames = [
  'backgroundColor',
  'borderTopLeftRadius',
  'color',
  'content',
  'display',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'height',
  'letterSpacing',
  'position',
  'textDecorationLine',
  'visibility',
  'width',
] as const

/** The attributes that are read from elements. */
export const attributeNames = [
  'alt',
  'aria-hidden',
  'aria-label',
  'data-decor',
  'data-description',
  'data-icon',
  'data-marker',
  'data-number',
  'data-spelled',
  'href',
  'mathvariant',
  'role',
  'title',
] as const

export type Style = Record<(typeof styleNames)[number], string>

export type GeneratedStyle = Record<(typeof generatedStyleNames)[number], string>
