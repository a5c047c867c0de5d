import { attributes } from '../../themes/base/shared/contract.ts'
import type { Box } from './paintedSlide.ts'

/** A snapshot of what a print page paints: texts and pictures, and the elements that they are in. */
export interface Paint {
  slides: SlidePaint[]
  /**
   * The elements that contain texts and pictures, and all their ancestors. `element` and `parent` elsewhere are indexes of
   * this array.
   */
  elements: PaintElement[]
  /** The different computed styles. Many elements share one, so that an element holds only its index. */
  styles: PaintStyle[]
}

export type PaintStyle = Record<(typeof paintStyles)[number], string>

/** What is painted on one slide. Boxes are in px on the page. */
export interface SlidePaint {
  /** The index of the slide's element. */
  element: number
  /** Whether this is a copy of the slide before it, at a later click step. */
  isStep: boolean
  /** The index of the element of the slide's layout. */
  layoutElement: number | undefined
  /** The value of the layout's `--continued`, the counter of a slide that was broken: `"2/3"`. */
  continued: string
  texts: { text: string; element: number; boxes: Box[] }[]
  /** The numbers that style sheets generate before list items. `size` is the type size in px. */
  numbers: { text: string; size: number; box: Box }[]
  pictures: PaintedPicture[]
  /** Whether it shows the source of a diagram, because that could not be drawn. */
  showsSource: boolean
}

export interface PaintElement {
  parent: number | undefined
  /** The local name: `li`. */
  tag: string
  classes: string[]
  attributes: Record<string, string>
  style: number
  box: Box
  /** Whether neither the element nor an ancestor is hidden. */
  isVisible: boolean
  isSvg: boolean
  /** The scale at which the SVG around the element is shown; 1 outside SVG. */
  scale: number
}

export interface PaintedPicture {
  element: number
  /** Whether it is neither hidden nor transparent. */
  isSeen: boolean
  /** Whether it is an SVG in which nothing is drawn. */
  isEmpty: boolean
  /** For an `<img>`: its address, whether it failed to load, and the size of the file in pixels; undefined for others. */
  image: { source: string; isBroken: boolean; width: number; height: number } | undefined
}

/** The properties that are read from computed styles. */
export const paintStyles = [
  'backgroundClip',
  'backgroundColor',
  'borderBottomWidth',
  'borderLeftWidth',
  'borderRightWidth',
  'borderTopWidth',
  'color',
  'direction',
  'display',
  'fill',
  'filter',
  'fontSize',
  'fontWeight',
  'maskImage',
  'mixBlendMode',
  'objectFit',
  'opacity',
  'overflowX',
  'overflowY',
  'paddingBottom',
  'paddingLeft',
  'paddingRight',
  'paddingTop',
  'stroke',
  'textAlign',
  'webkitTextFillColor',
  'webkitTextStrokeWidth',
] as const

/** The attributes that are read from elements. */
export const paintAttributes = ['alt', 'aria-hidden', attributes.bleed, attributes.decor, 'src'] as const
