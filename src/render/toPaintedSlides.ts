import { attributes, classes } from '../../themes/base/shared/contract.ts'
import { joinPieces } from '../text/joinPieces.ts'
import type { Paint, PaintElement, PaintedPicture, PaintStyle, SlidePaint } from './paint.ts'
import type { Box, PaintedSlide, Picture, Run } from './paintedSlide.ts'

/** An element of `Paint` whose style and parent are objects, not indexes. */
interface LinkedElement extends Omit<PaintElement, 'parent' | 'style'> {
  parent: LinkedElement | undefined
  style: PaintStyle
}

/**
 * Describe what a viewer sees of each slide, without decoration and without what only a later click shows.
 *
 * @param numbers numbers of the slides, without the copies of slides at later click steps; default: 1, 2, 3 and so on
 */
export function toPaintedSlides({ slides, elements, styles }: Paint, numbers?: readonly number[]): PaintedSlide[] {
  const linked = linkElements(elements, styles)
  let count = 0
  return slides.map((slide) => {
    if (!slide.isStep) count += 1
    return toPaintedSlide(slide, numbers?.[count - 1] ?? count, linked)
  })
}

/** Replace the indexes of parents and styles by objects. In the list a parent comes before its children. */
function linkElements(elements: PaintElement[], styles: PaintStyle[]): (index: number) => LinkedElement {
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
  const layoutElement = read.layoutElement === undefined ? undefined : at(read.layoutElement)
  const blocks = new Map<LinkedElement, number>()
  const styles = new Map<LinkedElement, RunStyle>()
  const seen = read.texts
    .map((text) => ({ ...text, element: at(text.element) }))
    .filter(({ element }) => element.isVisible)
  const decor = seen.filter(({ element }) => isDecor(element))
  const letterBoxesOf = ({ element, boxes }: { element: LinkedElement; boxes: Box[] }) =>
    boxes.map((box) => emBox(relativeTo(box, frame), emOf(element))).filter(({ width }) => width > 0)
  const runs = seen.flatMap((text): Run[] => {
    const { element } = text
    if (isDecor(element)) return []
    const style = styles.get(element) ?? runStyleOf(element, container, blocks)
    styles.set(element, style)
    const boxes = letterBoxesOf(text)
    return boxes.length > 0 ? [{ ...style, text: text.text, boxes }] : []
  })
  const pictures = read.pictures
    .map((picture) => ({ picture, element: at(picture.element) }))
    .filter(({ picture, element }) => isShown(picture, element))
  return {
    slide,
    layout: /(?:^|\s)(?:kind-(?!borrowed)|as-)(\S+)/.exec(layoutElement?.classes.join(' ') ?? '')?.[1],
    continues: /^"(?!1\/)\d+\/\d+"/.test(read.continued),
    section: sectionOf(seen),
    width: frame.width,
    height: frame.height,
    room: layoutElement ? roomOf(layoutElement, frame) : { x: 0, y: 0, width: frame.width, height: frame.height },
    runs,
    numbers: read.numbers.map(({ text, size, box }) => ({ text, box: emBox(relativeTo(box, frame), size) })),
    pictures: pictures.map(({ picture, element }) => toPicture(picture, element, frame, blocks)),
    panels: panelsOf([...seen.filter((text) => !decor.includes(text)), ...pictures], frame),
    decor: decor.flatMap(letterBoxesOf),
    undrawn: read.showsSource,
  }
}

type RunStyle = Omit<Run, 'text' | 'boxes'>

function runStyleOf(element: LinkedElement, slide: LinkedElement, blocks: Map<LinkedElement, number>): RunStyle {
  const { color, fill, fontWeight, webkitTextFillColor } = element.style
  let block: LinkedElement | undefined
  let clip: Box | undefined
  let opacity = 1
  let asText = true
  let isInside = true
  const behind: string[] = []
  for (const parent of withAncestors(element)) {
    const { style } = parent
    // KaTeX builds a formula from block elements: they are not blocks of text.
    if (!block && !style.display.startsWith('inline') && !closest(parent, isFormula)) block = parent
    opacity *= Number(style.opacity)
    asText &&= isPlain(style)
    if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') behind.push(style.backgroundColor)
    if (parent === slide) isInside = false
    const isClipping = style.display !== 'inline' && (style.overflowX !== 'visible' || style.overflowY !== 'visible')
    if (isClipping && isInside) clip = narrowed(clip, relativeTo(parent.box, slide.box))
  }
  const number = blocks.get(block ?? slide) ?? blocks.size
  blocks.set(block ?? slide, number)
  return {
    block: number,
    title: closest(element, isTitle) !== undefined,
    kind: kindOf(element),
    // Take the size of a formula's letters, not that of its sub- and superscripts.
    size: emOf(closest(element, isFormula) ?? element),
    bold: Number(fontWeight) >= 600,
    align: alignOf(element.style),
    inside: closest(element, isFormula)
      ? 'formula'
      : closest(element, ({ tag }) => tag === 'table')
        ? 'table'
        : undefined,
    clip,
    color: element.isSvg ? fill : color,
    behind,
    opacity,
    asText: asText && !/transparent|rgba\(.*, 0\)/.test(webkitTextFillColor),
  }
}

/** List the element and its ancestors, the innermost first. */
function withAncestors(element: LinkedElement): LinkedElement[] {
  return element.parent ? [element, ...withAncestors(element.parent)] : [element]
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

/** Return the title of the slide's section: the kicker of a title that has one, else the title. */
function sectionOf(texts: { text: string; element: LinkedElement }[]): string {
  const title = texts.filter(({ element }) => closest(element, isTitle))
  const kicker = title.filter(({ element }) => closest(element, (one) => one.classes.includes(classes.kicker)))
  return joinPieces((kicker.length > 0 ? kicker : title).map(({ text }) => text))
}

function alignOf({ textAlign, direction }: PaintStyle): Run['align'] {
  if (/center/.test(textAlign)) return 'center'
  const [start, end] = direction === 'rtl' ? (['right', 'left'] as const) : (['left', 'right'] as const)
  if (/left|right/.test(textAlign)) return /left/.test(textAlign) ? 'left' : 'right'
  return textAlign === 'end' ? end : start
}

/** List the boxes of the backgrounds under the content that cover less than the slide. */
function panelsOf(seen: { element: LinkedElement }[], frame: Box): Box[] {
  const grounds = new Set(seen.flatMap(({ element }) => withAncestors(element)).filter(isGround))
  const boxes = [...grounds].map(({ box }) => relativeTo(box, frame))
  return boxes.filter(({ width, height }) => width * height < 0.9 * frame.width * frame.height)
}

function isGround({ style }: LinkedElement): boolean {
  return style.backgroundColor !== 'rgba(0, 0, 0, 0)' && !style.display.startsWith('inline')
}

/**
 * Tell whether a browser prints text in this style as text. It prints text with a filter, a mask, an outline or a pattern
 * as a drawing.
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

/** Compute the type size as it is seen, in px: in a scaled diagram it differs from the computed style. */
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
  const inner = [...blocks].filter(([block]) => withAncestors(block).includes(picture)).map(([, number]) => number)
  const { alt, src } = picture.attributes
  return {
    name: (image && (alt || src)) || picture.tag,
    box: relativeTo(picture.box, frame),
    bleeds: closest(picture, (one) => attributes.bleed in one.attributes) !== undefined,
    broken: image?.isBroken ?? false,
    scale: image && !image.isBroken ? scaleOf(image, picture) : undefined,
    pixels: image !== undefined && !/^data:image\/svg|\.svg(?:[?#]|$)/i.test(image.source),
    blocks: inner.length > 0 ? [Math.min(...inner), Math.max(...inner) + 1] : [0, 0],
  }
}

/** Compute how many times an image is enlarged, from its `object-fit` and its box without border and padding. */
function scaleOf(
  { width, height }: { width: number; height: number },
  { box, style }: LinkedElement,
): Picture['scale'] {
  const px = (...lengths: string[]) => lengths.reduce((sum, length) => sum + (Number.parseFloat(length) || 0), 0)
  const beside = px(style.borderLeftWidth, style.paddingLeft, style.paddingRight, style.borderRightWidth)
  const above = px(style.borderTopWidth, style.paddingTop, style.paddingBottom, style.borderBottomWidth)
  const [x, y] = [(box.width - beside) / width, (box.height - above) / height]
  const both = (scale: number) => ({ x: scale, y: scale })
  if (style.objectFit === 'contain') return both(Math.min(x, y))
  if (style.objectFit === 'cover') return both(Math.max(x, y))
  if (style.objectFit === 'scale-down') return both(Math.min(x, y, 1))
  return style.objectFit === 'none' ? both(1) : { x, y }
}

/**
 * Tell whether a picture is content that a viewer sees. Slidev's buttons, which appear near a mouse, and the SVG
 * strokes of a formula are not.
 */
function isShown({ isSeen, isEmpty }: PaintedPicture, picture: LinkedElement): boolean {
  return isSeen && !isEmpty && !isDecor(picture) && !closest(picture, isFormula)
}

/**
 * Tell whether an element is decoration or not drawn. KaTeX writes each formula twice: as `katex-html`, which is drawn
 * although it is `aria-hidden`, and as `katex-mathml`, which is not. `\phantom{x}` is not drawn either.
 */
function isDecor(element: LinkedElement): boolean {
  const isOne = ({ classes, attributes: own }: LinkedElement) =>
    attributes.decor in own ||
    (own['aria-hidden'] === 'true' && !classes.includes('katex-html')) ||
    classes.includes('katex-mathml')
  const isPhantom = element.style.color === 'rgba(0, 0, 0, 0)' && closest(element, isFormula) !== undefined
  return isPhantom || closest(element, isOne) !== undefined
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
 * Reduce the height of a line's box to the type size. The browser's box spans the whole ascent and descent of the font, but
 * the letters themselves stay within the type size.
 */
function emBox({ x, y, width, height }: Box, size: number): Box {
  const em = Math.min(height, size)
  return { x, y: y + (height - em) / 2, width, height: em }
}

/**
 * Return the part of a clipping box that is inside of another box. Its size is negative if they do not touch, by the gap
 * between them.
 */
function narrowed(a: Box | undefined, b: Box): Box {
  if (!a) return b
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  const right = Math.min(a.x + a.width, b.x + b.width)
  return { x, y, width: right - x, height: Math.min(a.y + a.height, b.y + b.height) - y }
}
