import type { Box } from '../../render/paintedSlide.ts'
import type { Colour } from './shapes.ts'

/** The slides of a print page as the browser lays them out and paints them: all that presentations are made of. */
export interface Snapshot {
  slides: SlideSnapshot[]
  /** Computed styles. Most elements look like many others, so they name theirs by its index. */
  styles: Style[]
  /** Computed styles of `::before` and `::after`. */
  generatedStyles: GeneratedStyle[]
  /** Each colour that a style names, as it is painted: `oklch(0.2 0 0)` -> `{ hex: '161616', alpha: 1 }`. */
  colours: Record<string, Colour>
  /** Colours of the deck's theme, as CSS. */
  tokens: { ground: string; ink: string; signal: string }
}

export interface SlideSnapshot {
  /** The id that links use for the slide. */
  id: string
  /** Where the slide is on the page. */
  frame: Box
  root: ElementSnapshot
}

/** An element. Boxes are in px on the page. */
export interface ElementSnapshot {
  /** Index among all elements on slides: by it the page finds the element again. */
  at: number
  /** As in `li`. */
  tag: string
  classes: string[]
  attributes: Record<string, string>
  style: number
  /** What a style sheet writes before and after its content. */
  before: number | undefined
  after: number | undefined
  box: Box
  /** Neither it nor an element around it is hidden. */
  isVisible: boolean
  /** Of an ordered list: the number of its first item. */
  start: number | undefined
  image: ImageSnapshot | undefined
  children: (ElementSnapshot | TextSnapshot)[]
}

export interface TextSnapshot {
  text: string
  /** The font's box around each line; none of white space. */
  boxes: Box[]
}

export interface ImageSnapshot {
  /** Absolute address. */
  source: string
  /** 0 by 0 where it did not load. */
  naturalWidth: number
  naturalHeight: number
}

/** What is read of an element's computed style. */
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

/** What is read of the style of `::before` and `::after`. */
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

/** Attributes that are read, where an element has them. */
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
