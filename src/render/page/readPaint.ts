import type {
  Paint,
  PaintElement,
  PaintedPicture,
  PaintStyle,
  paintAttributes,
  paintStyles,
  SlidePaint,
} from '../paint.ts'
import type { Box } from '../paintedSlide.ts'

/** The names of styles and attributes to read. They are arguments because a page function cannot import them. */
interface Names {
  paintStyles: typeof paintStyles
  paintAttributes: typeof paintAttributes
}

/**
 * In the page: read all texts and pictures on the slides, with their boxes and styles.
 *
 * @returns a `Paint` as JSON, because Playwright takes much longer to serialise an object with thousands of members
 */
export function readPaint({ paintStyles, paintAttributes }: Names): string {
  const pictures = 'img, svg, canvas, video, :is(.kind-image, .kind-gallery) .body > blockquote'
  const indices = new Map<Element, number>()
  const elements: PaintElement[] = []
  const styleIndices = new Map<string, number>()
  const styles: PaintStyle[] = []
  const slides = Array.from(document.querySelectorAll('.print-slide-container'), (slide) => {
    const layoutElement = slide.querySelector('[data-frame]') ?? slide.querySelector('.slidev-layout')
    return {
      element: indexOf(slide),
      isStep: slide.hasAttribute('data-step'),
      layoutElement: layoutElement ? indexOf(layoutElement) : undefined,
      continued: layoutElement instanceof HTMLElement ? layoutElement.style.getPropertyValue('--continued') : '',
      texts: readTexts(slide),
      numbers: Array.from(slide.querySelectorAll('li[data-number]'), readNumber).filter((one) => one !== undefined),
      pictures: Array.from(slide.querySelectorAll(pictures), readPicture),
      showsSource: slide.querySelector('.diagram > pre') !== null,
    }
  })
  const paint: Paint = { slides, elements, styles }
  return JSON.stringify(paint)

  function readTexts(slide: Element): SlidePaint['texts'] {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    const texts: SlidePaint['texts'] = []
    while (walker.nextNode()) {
      const { nodeValue, parentElement } = walker.currentNode
      const text = (nodeValue ?? '').trim()
      if (text === '' || parentElement === null) continue
      const start = (nodeValue ?? '').indexOf(text)
      range.setStart(walker.currentNode, start)
      range.setEnd(walker.currentNode, start + text.length)
      texts.push({ text, element: indexOf(parentElement), boxes: Array.from(range.getClientRects(), toBox) })
    }
    return texts
  }

  /** Read the number that a style sheet generates beside a list item. Browsers give no box of generated text, so compute it. */
  function readNumber(item: Element): SlidePaint['numbers'][number] | undefined {
    const css = getComputedStyle(item, '::before')
    const [left, top, width, height, size] = [css.left, css.top, css.width, css.height, css.fontSize].map(
      Number.parseFloat,
    )
    if (css.position !== 'absolute' || css.content === 'none' || css.visibility === 'hidden') return undefined
    if (left === undefined || top === undefined || !width || !height || !size) return undefined
    const { x, y } = item.getBoundingClientRect()
    const box = { x: x + item.clientLeft + left, y: y + item.clientTop + top, width, height }
    return { text: item.getAttribute('data-number') ?? '', size, box }
  }

  function readPicture(picture: Element): PaintedPicture {
    const { width, height } = picture instanceof SVGGraphicsElement ? picture.getBBox() : { width: 1, height: 1 }
    return {
      element: indexOf(picture),
      isSeen: picture.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      isEmpty: width + height === 0,
      image:
        picture instanceof HTMLImageElement
          ? {
              source: picture.currentSrc,
              isBroken: picture.naturalWidth === 0,
              width: picture.naturalWidth,
              height: picture.naturalHeight,
            }
          : undefined,
    }
  }

  /** Return the index of an element in `elements`. Read the element first if it is not there yet. */
  function indexOf(element: Element): number {
    const known = indices.get(element)
    if (known !== undefined) return known
    const parent = element.parentElement ? indexOf(element.parentElement) : undefined
    const attributes = paintAttributes.flatMap((name) => {
      const value = element.getAttribute(name)
      return value === null ? [] : [[name, value]]
    })
    indices.set(element, elements.length)
    return (
      elements.push({
        parent,
        tag: element.localName,
        classes: [...element.classList],
        attributes: Object.fromEntries(attributes),
        style: readStyle(element),
        box: toBox(element.getBoundingClientRect()),
        isVisible: element.checkVisibility({ visibilityProperty: true }),
        isSvg: element instanceof SVGElement,
        scale: element instanceof SVGGraphicsElement ? Math.abs(element.getScreenCTM()?.d ?? 1) : 1,
      }) - 1
    )
  }

  function readStyle(element: Element): number {
    const css = getComputedStyle(element)
    const values = paintStyles.map((name) => css[name])
    const key = values.join('|')
    const known = styleIndices.get(key)
    if (known !== undefined) return known
    styleIndices.set(key, styles.length)
    // cast: `fromEntries` loses that every name is a key
    return styles.push(Object.fromEntries(paintStyles.map((name, at) => [name, values[at]])) as PaintStyle) - 1
  }

  function toBox({ x, y, width, height }: DOMRect): Box {
    return { x, y, width, height }
  }
}
