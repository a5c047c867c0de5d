import type { Page } from 'playwright'

/** In px, from the slide's upper left corner. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A piece of text in one style, as it is painted. */
export interface Run {
  text: string
  /** Runs of one block carry the same number. */
  block: number
  /** It belongs to the slide's title. */
  title: boolean
  /** What size of type is expected: running text, a label, what a diagram says, or code and what is raised or lowered. */
  kind: 'text' | 'label' | 'drawn' | 'code'
  /** In px. */
  size: number
  bold: boolean
  /** The ink of each line. */
  boxes: Box[]
  /** What is outside of it is cut off. */
  clip: Box | undefined
  /** Computed colours: of the text, and of what lies behind it, from the top down to what covers all. */
  color: string
  behind: string[]
  /** Product of all opacities. */
  opacity: number
  /** A browser prints it as text: not as a drawing, since it is filtered, outlined, or filled with a pattern. */
  asText: boolean
}

/** An image or a drawing, or the box that stands for one. */
export interface Picture {
  name: string
  box: Box
  /** It may reach the edges of the slide. */
  bleeds: boolean
  /** An image that did not load. */
  broken: boolean
  /** It is made of pixels; a vector image is made of lines and areas. */
  pixels: boolean
  /** Text inside belongs to it; the number of its first block, up to the number after its last one. */
  blocks: [from: number, to: number]
}

/** What a reader sees of one slide: decor (`data-decor`, `aria-hidden`) is left out. */
export interface PaintedSlide {
  /** Number, from 1. */
  slide: number
  layout: string | undefined
  /** It goes on under the title of the slide before it. */
  continues: boolean
  width: number
  height: number
  /** Between the layout's margins. */
  room: Box
  runs: Run[]
  pictures: Picture[]
  /** The source of a diagram is shown, since it could not be drawn. */
  undrawn: boolean
}

/** Read where everything on a print page's slides is painted, and how. */
export function readSlides(page: Page): Promise<PaintedSlide[]> {
  return page.evaluate(read)
}

/** In the page. */
function read(): PaintedSlide[] {
  let number = 0
  return Array.from(document.querySelectorAll('.print-slide-container'), (slide) => {
    // A slide that is shown step by step stands there once for each of its steps.
    if (!slide.hasAttribute('data-step')) number += 1
    const frame = slide.getBoundingClientRect()
    const sheet = slide.querySelector('[data-frame]') ?? slide.querySelector('.slidev-layout')
    const blocks = new Map<Element, number>()
    const runs = runsOf(slide, frame, blocks)
    const pictures = 'img, svg, canvas, video, :is(.kind-image, .kind-gallery) .body > blockquote'
    return {
      slide: number,
      layout: /(?:^|\s)(?:kind-(?!borrowed)|as-)(\S+)/.exec(sheet?.className ?? '')?.[1],
      continues: /^"(?!1\/)/.test(sheet instanceof HTMLElement ? sheet.style.getPropertyValue('--continued') : ''),
      width: frame.width,
      height: frame.height,
      room: sheet ? roomOf(sheet, frame) : { x: 0, y: 0, width: frame.width, height: frame.height },
      runs,
      pictures: Array.from(slide.querySelectorAll(pictures))
        .filter(isSeen)
        .map((picture) => pictureOf(picture, frame, blocks)),
      undrawn: slide.querySelector('.diagram > pre') !== null,
    }
  })

  function runsOf(slide: Element, frame: DOMRect, blocks: Map<Element, number>): Run[] {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    const styles = new Map<Element, Omit<Run, 'text' | 'boxes'>>()
    const runs: Run[] = []
    while (walker.nextNode()) {
      const { nodeValue, parentElement: element } = walker.currentNode
      const text = (nodeValue ?? '').trim()
      if (text === '' || element === null || isDecor(element) || !isVisible(element)) continue
      const start = (nodeValue ?? '').indexOf(text)
      range.setStart(walker.currentNode, start)
      range.setEnd(walker.currentNode, start + text.length)
      const style = styles.get(element) ?? styleOf(element, slide, frame, blocks)
      styles.set(element, style)
      const boxes = Array.from(range.getClientRects())
        .map((box) => emBox(within(box, frame), emOf(element)))
        .filter(({ width }) => width > 0)
      if (boxes.length > 0) runs.push({ ...style, text, boxes })
    }
    return runs
  }

  function styleOf(
    element: Element,
    slide: Element,
    frame: DOMRect,
    blocks: Map<Element, number>,
  ): Omit<Run, 'text' | 'boxes'> {
    const { color, fill, fontWeight } = getComputedStyle(element)
    let block: Element | undefined
    let clip: Box | undefined
    let opacity = 1
    let asText = true
    const behind: string[] = []
    for (let parent: Element | null = element; parent; parent = parent.parentElement) {
      const style = getComputedStyle(parent)
      // What a formula is built of is no text of its own.
      if (block === undefined && !style.display.startsWith('inline') && !parent.closest('.katex')) block = parent
      opacity *= Number(style.opacity)
      asText &&= isPlain(style)
      if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') behind.push(style.backgroundColor)
      const clips = style.display !== 'inline' && (style.overflowX !== 'visible' || style.overflowY !== 'visible')
      if (clips && parent !== slide && slide.contains(parent))
        clip = common(clip, within(parent.getBoundingClientRect(), frame))
    }
    const known = blocks.get(block ?? slide) ?? blocks.size
    blocks.set(block ?? slide, known)
    return {
      block: known,
      title: element.closest('.slidev-layout > :is(h1, h2)') !== null,
      kind: kindOf(element),
      // A formula is as large as its letters; its indices are not counted.
      size: emOf(element.closest('.katex') ?? element),
      bold: Number(fontWeight) >= 600,
      clip,
      color: element instanceof SVGElement ? fill : color,
      behind,
      opacity,
      asText: asText && !/transparent|rgba\(.*, 0\)/.test(getComputedStyle(element).webkitTextFillColor),
    }
  }

  /** Nothing makes a picture or an outline of the text. */
  function isPlain({
    filter,
    maskImage,
    mixBlendMode,
    backgroundClip,
    webkitTextStrokeWidth,
    fill,
    stroke,
  }: CSSStyleDeclaration): boolean {
    const asDrawn = [filter, maskImage, stroke].every((value) => value === 'none')
    return (
      asDrawn &&
      mixBlendMode === 'normal' &&
      !/text/.test(backgroundClip) &&
      webkitTextStrokeWidth === '0px' &&
      !fill.startsWith('url')
    )
  }

  /** The size of type as it is seen, in px: a diagram is drawn larger or smaller than it says. */
  function emOf(element: Element): number {
    const scale = element instanceof SVGGraphicsElement ? Math.abs(element.getScreenCTM()?.d ?? 1) : 1
    return Number.parseFloat(getComputedStyle(element).fontSize) * scale
  }

  function kindOf(element: Element): Run['kind'] {
    if (element.closest('pre, code, kbd, sub, sup')) return 'code'
    if (element instanceof SVGElement) return 'drawn'
    return element.closest('.body :is(p, li, td, dd, blockquote)') ? 'text' : 'label'
  }

  function pictureOf(picture: Element, frame: DOMRect, blocks: Map<Element, number>): Picture {
    const inner = [...blocks].filter(([block]) => picture.contains(block)).map(([, number]) => number)
    const isImage = picture instanceof HTMLImageElement
    return {
      name: (isImage && (picture.alt || picture.getAttribute('src'))) || picture.tagName.toLowerCase(),
      box: within(picture.getBoundingClientRect(), frame),
      bleeds: picture.closest('[data-bleed]') !== null,
      broken: isImage && picture.naturalWidth === 0,
      pixels: isImage && !/^data:image\/svg|\.svg(?:[?#]|$)/i.test(picture.currentSrc),
      blocks: inner.length > 0 ? [Math.min(...inner), Math.max(...inner) + 1] : [0, 0],
    }
  }

  function roomOf(sheet: Element, frame: DOMRect): Box {
    const { x, y, width, height } = within(sheet.getBoundingClientRect(), frame)
    const style = getComputedStyle(sheet)
    const [top, right, bottom, left] = [style.paddingTop, style.paddingRight, style.paddingBottom, style.paddingLeft]
      .map(Number.parseFloat)
      .map((px) => px || 0) as [number, number, number, number] // four go in, four come out
    return { x: x + left, y: y + top, width: width - left - right, height: height - top - bottom }
  }

  function within({ x, y, width, height }: DOMRect, frame: DOMRect): Box {
    return { x: x - frame.x, y: y - frame.y, width, height }
  }

  /** The browser's box spans the font's whole ascent and descent; ink stays within a square of the size of the type. */
  function emBox({ x, y, width, height }: Box, size: number): Box {
    const em = Math.min(height, size)
    return { x, y: y + (height - em) / 2, width, height: em }
  }

  function common(a: Box | undefined, b: Box): Box {
    if (!a) return b
    const x = Math.max(a.x, b.x)
    const y = Math.max(a.y, b.y)
    const right = Math.min(a.x + a.width, b.x + b.width)
    return { x, y, width: right - x, height: Math.min(a.y + a.height, b.y + b.height) - y }
  }

  /** Slidev's buttons show only when a mouse is near; the strokes of a formula are no picture. */
  function isSeen(picture: Element): boolean {
    return (
      !isDecor(picture) &&
      !picture.closest('.katex') &&
      !isEmpty(picture) &&
      picture.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    )
  }

  /** A drawing in which nothing is drawn. */
  function isEmpty(picture: Element): boolean {
    if (!(picture instanceof SVGGraphicsElement)) return false
    const { width, height } = picture.getBBox()
    return width + height === 0
  }

  /** What comes at a later click is there, but hidden. */
  function isVisible(element: Element): boolean {
    return element.checkVisibility({ visibilityProperty: true })
  }

  /** Of a formula, which is there twice, the one that is drawn is hidden from screen readers, and the other one from all else. */
  function isDecor(element: Element): boolean {
    return element.closest('[data-decor], [aria-hidden="true"]:not(.katex-html), .katex-mathml') !== null
  }
}
