import { attributes } from '../../themes/base/shared/contract.ts'
import type { Box } from './paintedSlide.ts'

/** What a print page paints: texts and pictures, and the elements that they are in. */
export interface Paint {
  slides: SlidePaint[]
  /**
   * The elements that contain texts and pictures, with all elements around those. The other lists refer to them by
   * index.
   */
  elements: PaintElement[]
  /** Computed styles. Most elements look like many others, so they name theirs by its index. */
  styles: PaintStyle[]
}

export type PaintStyle = Record<(typeof paintStyles)[number], string>

/** What is painted on one slide. Boxes are in px on the page. */
export interface SlidePaint {
  /** The index of its element. */
  element: number
  /** One more page of the slide before it, which is shown step by step. */
  isStep: boolean
  /** The index of the layout's element, and the value of its `--continued`. */
  sheet: number | undefined
  continued: string
  texts: { text: string; element: number; boxes: Box[] }[]
  /** The numbers before items, which style sheets generate: where each stands, and its size of type. */
  numbers: { text: string; size: number; box: Box }[]
  pictures: PaintedPicture[]
  /** The source of a diagram is shown. */
  showsSource: boolean
}

export interface PaintElement {
  parent: number | undefined
  /** As in `li`. */
  tag: string
  classes: string[]
  attributes: Record<string, string>
  style: number
  box: Box
  /** Neither it nor an element around it is hidden. */
  isVisible: boolean
  isSvg: boolean
  /** Scale at which a drawing is shown. */
  scale: number
}

export interface PaintedPicture {
  element: number
  /** Neither hidden nor transparent. */
  isSeen: boolean
  /** A drawing in which nothing is drawn. */
  isEmpty: boolean
  /** Of an image: its address, whether it has loaded, and its size in its file, in px. */
  image: { source: string; isBroken: boolean; width: number; height: number } | undefined
}

/** What is read of computed styles, to tell how text is painted. */
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

export const paintAttributes = ['alt', 'aria-hidden', attributes.bleed, attributes.decor, 'src'] as const
