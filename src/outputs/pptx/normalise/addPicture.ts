import type { Box } from '../../../render/paintedSlide.ts'
import { decodePercent } from '../../../text/decodePercent.ts'
import type { ImageSnapshot } from '../snapshot.ts'
import { closest, descendants, hasAttribute, hasTag, type PageElement, texOf, textOf } from './pageElement.ts'
import { type SlideInProgress, toSlideBox } from './slideInProgress.ts'

/**
 * Add a picture with its description. If it is an image that is shown whole, in a format that presentations support, use the
 * image's own file; otherwise use a screenshot of it.
 */
export function addPicture(element: PageElement, slide: SlideInProgress): void {
  const { image } = element
  const isDisplay = element.classes.includes('katex-display')
  const formula = isDisplay ? descendants(element).find(({ classes }) => classes.includes('katex-html')) : undefined
  const box = toSlideBox(image ? paintedBox(element, image) : (formula ?? element).box, slide)
  if (box.width < 1 || box.height < 1 || image?.naturalWidth === 0) return
  slide.marks.set(element.at, 'picture')
  const isWhole =
    image &&
    /\.(png|jpe?g|gif)$/.test(new URL(image.source).pathname) &&
    Math.abs(image.naturalWidth / image.naturalHeight - box.width / box.height) < 0.02
  slide.shapes.push({ kind: 'picture', box, alt: describe(element), source: isWhole ? image.source : undefined })
}

/** Return the box in which an `<img>` paints its image, without border, padding and letterboxing. */
function paintedBox({ style, box: { x, y, width, height } }: PageElement, image: ImageSnapshot): Box {
  const inset = (side: 'Top' | 'Right' | 'Bottom' | 'Left') =>
    Number.parseFloat(style[`padding${side}`]) + Number.parseFloat(style[`border${side}Width`])
  const [top, right, bottom, left] = [inset('Top'), inset('Right'), inset('Bottom'), inset('Left')]
  const inner = { x: x + left, y: y + top, width: width - left - right, height: height - top - bottom }
  if (style.objectFit !== 'contain') return inner
  const scale = Math.min(inner.width / image.naturalWidth, inner.height / image.naturalHeight)
  const [wide, high] = [scale * image.naturalWidth, scale * image.naturalHeight]
  return { x: inner.x + (inner.width - wide) / 2, y: inner.y + (inner.height - high) / 2, width: wide, height: high }
}

/**
 * Describe a picture by the author's description, else by its source (the TeX of a formula, the text of a diagram), else by
 * the words in it, else by the name of its file. Decoration has no description.
 */
function describe(picture: PageElement): string {
  if (closest(picture, isDecoration)) return ''
  const { alt, 'aria-label': label, title } = picture.attributes
  const described = closest(picture, (one) => hasAttribute(one, 'data-description'))
  const source = texOf(picture) || described?.attributes['data-description']
  const inner = descendants(picture)
  const caption = inner.find((one) => hasTag(one, 'title'))
  // Read only the `<text>` of an SVG, which may contain style sheets too.
  const words = hasTag(picture, 'svg') ? inner.filter((one) => hasTag(one, 'text')) : [picture]
  const drawn = words.map((one) => textOf(one).trim()).join(' ')
  const candidates = [alt, label, title, source, caption && textOf(caption), drawn, fileName(picture)]
  return candidates.find((text) => text?.trim())?.trim() ?? ''
}

function isDecoration(element: PageElement): boolean {
  const { role } = element.attributes
  return (
    hasAttribute(element, 'data-decor') ||
    element.attributes['aria-hidden'] === 'true' ||
    role === 'presentation' ||
    role === 'none'
  )
}

function fileName({ image }: PageElement): string {
  if (!image || image.source.startsWith('data:')) return ''
  return decodePercent(new URL(image.source).pathname.replace(/.*\//, ''))
}
