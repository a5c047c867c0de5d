import { attributes, classes } from '../../themes/base/shared/contract.ts'
import type { Paint, PaintElement, PaintedPicture, PaintStyle, SlidePaint } from './paint.ts'
import type { Box, PaintedSlide, Picture, Run } from './paintedSlide.ts'

/** An element with its style and its parent. */
interface LinkedElement extends Omit<PaintElement, 'parent' | 'style'> {
  parent: LinkedElement | undefined
  style: PaintStyle
}

/** Describe what a reader sees of each slide: no decoration, and nothing that only a later click shows. */
export function toPaintedSlides({ slides, elements, styles }: Paint): PaintedSlide[] {
  const linked = link(elements, styles)
  let number = 0
  return slides.map((slide) => {
    if (!slide.isStep) number += 1
    return toPaintedSlide(slide, number, linked)
  })
}

/** Resolve parents and styles; in what was read, parents come before their children. */
function link(elements: PaintElement[], styles: PaintStyle[]): (index: number) => LinkedElement {
  const linked: LinkedElement[] = []
  const at = (index: number) => {
    const element = linked[index]
    if (!element) throw new Error(`No element ${index} was read`)
    return element
  }
  for (const element of elements) {
    const style = styles[element.style]
    if (!style) throw new Error(`No style ${element.style} was read`)
    linked.push({ ...element, style, parent: element.parent === undefined ? undefined : at(element.parent) })
  }
  return at
}

function toPaintedSlide(read: SlidePaint, slide: number, at: (index: number) => LinkedElement): PaintedSlide {
  const container = at(read.element)
  const frame = container.box
  const sheet = read.sheet === undefined ? undefined : at(read.sheet)
  const blocks = new Map<LinkedElement, number>()
  const looks = new Map<LinkedElement, Look>()
  const runs = read.texts.flatMap(({ text, element: index, boxes }): Run[] => {
    const element = at(index)
    if (isDecor(element) || !element.isVisible) return []
    const look = looks.get(element) ?? lookOf(element, container, blocks)
    looks.set(element, look)
    const inked = boxes.map((box) => emBox(relativeTo(box, frame), emOf(element))).filter(({ width }) => width > 0)
    return inked.length > 0 ? [{ ...look, text, boxes: inked }] : []
  })
  return {
    slide,
    layout: /(?:^|\s)(?:kind-(?!borrowed)|as-)(\S+)/.exec(sheet?.classes.join(' ') ?? '')?.[1],
    continues: /^"(?!1\/)\d+\/\d+"/.test(read.continued),
    width: frame.width,
    height: frame.height,
    room: sheet ? roomOf(sheet, frame) : { x: 0, y: 0, width: frame.width, height: frame.height },
    runs,
    numbers: read.numbers.map(({ text, size, box }) => ({ text, box: emBox(relativeTo(box, frame), size) })),
    pictures: read.pictures
      .map((picture) => ({ picture, element: at(picture.element) }))
      .filter(({ picture, element }) => isShown(picture, element))
      .map(({ picture, element }) => toPicture(picture, element, frame, blocks)),
    undrawn: read.showsSource,
  }
}

type Look = Omit<Run, 'text' | 'boxes'>

function lookOf(element: LinkedElement, slide: LinkedElement, blocks: Map<LinkedElement, number>): Look {
  const { color, fill, fontWeight, webkitTextFillColor } = element.style
  let block: LinkedElement | undefined
  let clip: Box | undefined
  let opacity = 1
  let asText = true
  let isInside = true
  const behind: string[] = []
  for (const parent of around(element)) {
    const { style } = parent
    // The boxes that a formula is built of are not blocks of text.
    if (!block && !style.display.startsWith('inline') && !closest(parent, isFormula)) block = parent
    opacity *= Number(style.opacity)
    asText &&= isPlain(style)
    if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') behind.push(style.backgroundColor)
    if (parent === slide) isInside = false
    const clips = style.display !== 'inline' && (style.overflowX !== 'visible' || style.overflowY !== 'visible')
    if (clips && isInside) clip = intersection(clip, relativeTo(parent.box, slide.box))
  }
  const number = blocks.get(block ?? slide) ?? blocks.size
  blocks.set(block ?? slide, number)
  return {
    block: number,
    title: closest(element, isTitle) !== undefined,
    kind: kindOf(element),
    // The size of a formula is that of its letters, not that of its indices.
    size: emOf(closest(element, isFormula) ?? element),
    bold: Number(fontWeight) >= 600,
    clip,
    color: element.isSvg ? fill : color,
    behind,
    opacity,
    asText: asText && !/transparent|rgba\(.*, 0\)/.test(webkitTextFillColor),
  }
}

/** List the element and its ancestors, from the inside out. */
function around(element: LinkedElement): LinkedElement[] {
  return element.parent ? [element, ...around(element.parent)] : [element]
}

function closest(element: LinkedElement, test: (one: LinkedElement) => boolean): LinkedElement | undefined {
  return test(element) ? element : element.parent && closest(element.parent, test)
}

function isFormula(element: LinkedElement): boolean {
  return element.classes.includes('katex')
}

function isTitle({ tag, parent }: LinkedElement): boolean {
  return ['h1', 'h2'].includes(tag) && (parent?.classes.includes('slidev-layout') ?? false)
}

/**
 * Tell whether a browser prints text in this style as text: no filter, mask, outline or pattern makes a drawing of it.
 */
function isPlain(style: PaintStyle): boolean {
  const { filter, maskImage, mixBlendMode, backgroundClip, webkitTextStrokeWidth, fill, stroke } = style
  return (
    [filter, maskImage, stroke].every((value) => value === 'none') &&
    mixBlendMode === 'normal' &&
    !/text/.test(backgroundClip) &&
    webkitTextStrokeWidth === '0px' &&
    !fill.startsWith('url')
  )
}

/** Compute the size of type as it is seen, in px: a diagram may be scaled. */
function emOf({ style, scale }: LinkedElement): number {
  return Number.parseFloat(style.fontSize) * scale
}

function kindOf(element: LinkedElement): Run['kind'] {
  const isOf = (tags: string[]) => closest(element, ({ tag }) => tags.includes(tag))
  if (isOf(['pre', 'code', 'kbd', 'sub', 'sup'])) return 'code'
  if (element.isSvg) return 'drawn'
  const isProse = ({ tag, parent }: LinkedElement) =>
    ['p', 'li', 'td', 'dd', 'blockquote'].includes(tag) &&
    parent !== undefined &&
    closest(parent, (one) => one.classes.includes(classes.body)) !== undefined
  return closest(element, isProse) ? 'text' : 'label'
}

function toPicture(
  { image }: PaintedPicture,
  picture: LinkedElement,
  frame: Box,
  blocks: Map<LinkedElement, number>,
): Picture {
  const inner = [...blocks].filter(([block]) => around(block).includes(picture)).map(([, number]) => number)
  const { alt, src } = picture.attributes
  return {
    name: (image && (alt || src)) || picture.tag,
    box: relativeTo(picture.box, frame),
    bleeds: closest(picture, (one) => attributes.bleed in one.attributes) !== undefined,
    broken: image?.isBroken ?? false,
    pixels: image !== undefined && !/^data:image\/svg|\.svg(?:[?#]|$)/i.test(image.source),
    blocks: inner.length > 0 ? [Math.min(...inner), Math.max(...inner) + 1] : [0, 0],
  }
}

/**
 * Tell whether a picture is seen. Slidev's buttons show only when a mouse is near; strokes of a formula are not
 * pictures.
 */
function isShown({ isSeen, isEmpty }: PaintedPicture, picture: LinkedElement): boolean {
  return isSeen && !isEmpty && !isDecor(picture) && !closest(picture, isFormula)
}

/**
 * Tell whether an element is decoration. A formula is there twice: `katex-html` is what readers see, `katex-mathml` is
 * not drawn.
 */
function isDecor(element: LinkedElement): boolean {
  const isOne = ({ classes, attributes: own }: LinkedElement) =>
    attributes.decor in own ||
    (own['aria-hidden'] === 'true' && !classes.includes('katex-html')) ||
    classes.includes('katex-mathml')
  return closest(element, isOne) !== undefined
}

function roomOf({ box, style }: LinkedElement, frame: Box): Box {
  const { x, y, width, height } = relativeTo(box, frame)
  const top = Number.parseFloat(style.paddingTop) || 0
  const right = Number.parseFloat(style.paddingRight) || 0
  const bottom = Number.parseFloat(style.paddingBottom) || 0
  const left = Number.parseFloat(style.paddingLeft) || 0
  return { x: x + left, y: y + top, width: width - left - right, height: height - top - bottom }
}

function relativeTo({ x, y, width, height }: Box, frame: Box): Box {
  return { x: x - frame.x, y: y - frame.y, width, height }
}

/**
 * Reduce a line's box, which spans the font's whole ascent and descent, to the size of the type: ink stays within that.
 */
function emBox({ x, y, width, height }: Box, size: number): Box {
  const em = Math.min(height, size)
  return { x, y: y + (height - em) / 2, width, height: em }
}

function intersection(a: Box | undefined, b: Box): Box {
  if (!a) return b
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  const right = Math.min(a.x + a.width, b.x + b.width)
  return { x, y, width: right - x, height: Math.min(a.y + a.height, b.y + b.height) - y }
}
