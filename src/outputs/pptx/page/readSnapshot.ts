import type { Box } from '../../../render/paintedSlide.ts'
import type { Colour } from '../shapes.ts'
import type {
  attributeNames,
  ElementSnapshot,
  GeneratedStyle,
  generatedStyleNames,
  Snapshot,
  Style,
  styleNames,
  TextSnapshot,
} from '../snapshot.ts'

/** The names of styles and attributes to read. They are arguments because a page function cannot import them. */
interface Names {
  styleNames: typeof styleNames
  generatedStyleNames: typeof generatedStyleNames
  attributeNames: typeof attributeNames
}

/** In the page: read all elements of the slides, with their boxes and styles. */
export function readSnapshot({ styleNames, generatedStyleNames, attributeNames }: Names): Snapshot {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  const places = new Map(
    Array.from(document.querySelectorAll('.print-slide-container *'), (element, at) => [element, at] as const),
  )
  const styles = { known: new Map<string, number>(), all: [] as Style[] }
  const generated = { known: new Map<string, number>(), all: [] as GeneratedStyle[] }
  const colours: Record<string, Colour> = {}

  const tokens = getComputedStyle(document.documentElement)
  return {
    slides: Array.from(document.querySelectorAll('.print-slide-container'), (slide) => ({
      id: slide.id,
      frame: toBox(slide.getBoundingClientRect()),
      root: readElement(slide.querySelector('.slidev-page') ?? slide),
    })),
    styles: styles.all,
    generatedStyles: generated.all,
    tokens: { ground: readToken('--ground'), ink: readToken('--ink'), signal: readToken('--signal') },
    colours,
  }

  function readElement(element: Element): ElementSnapshot {
    const image = element instanceof HTMLImageElement ? element : undefined
    return {
      at: places.get(element) ?? -1,
      tag: element.localName,
      classes: [...element.classList],
      attributes: Object.fromEntries(
        attributeNames.flatMap((name) => {
          const value = element.getAttribute(name)
          return value === null ? [] : [[name, value]]
        }),
      ),
      style: readStyle(getComputedStyle(element), styleNames, styles),
      before: readGenerated(element, '::before'),
      after: readGenerated(element, '::after'),
      box: toBox(element.getBoundingClientRect()),
      isVisible: element.checkVisibility({ visibilityProperty: true }),
      start: element instanceof HTMLOListElement ? element.start : undefined,
      image: image && { source: image.src, naturalWidth: image.naturalWidth, naturalHeight: image.naturalHeight },
      children: Array.from(element.childNodes).flatMap((node): ElementSnapshot['children'] => {
        if (node instanceof Element) return [readElement(node)]
        return node.nodeType === Node.TEXT_NODE ? [readText(node)] : []
      }),
    }
  }

  function readText(node: Node): TextSnapshot {
    const text = node.nodeValue ?? ''
    if (text.trim() === '') return { text, boxes: [] }
    const range = document.createRange()
    range.selectNodeContents(node)
    return { text, boxes: Array.from(range.getClientRects(), toBox) }
  }

  function readGenerated(element: Element, pseudo: string): number | undefined {
    const css = getComputedStyle(element, pseudo)
    if (css.content === 'none' || css.content === 'normal') return undefined
    return readStyle(css, generatedStyleNames, generated)
  }

  function readStyle<Name extends keyof CSSStyleDeclaration & string>(
    css: CSSStyleDeclaration,
    names: readonly Name[],
    { known, all }: { known: Map<string, number>; all: Record<Name, string>[] },
  ): number {
    const values = names.map((name) => String(css[name]))
    const key = values.join('|')
    const at = known.get(key) ?? all.length
    if (at < all.length) return at
    known.set(key, at)
    // cast: `fromEntries` loses that every name is a key
    all.push(Object.fromEntries(names.map((name, index) => [name, values[index]])) as Record<Name, string>)
    for (const [index, name] of names.entries()) if (/color$/i.test(name)) readColour(values[index] ?? '')
    return at
  }

  function readToken(name: string): string {
    const css = tokens.getPropertyValue(name)
    readColour(css)
    return css
  }

  /** Convert a CSS colour, in any notation, by painting it and reading the pixel. */
  function readColour(css: string): void {
    if (!canvas || Object.hasOwn(colours, css)) return
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = css
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
    const hex = [red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')
    colours[css] = { hex: hex.toUpperCase(), alpha: alpha / 255 }
  }

  function toBox({ x, y, width, height }: DOMRect): Box {
    return { x, y, width, height }
  }
}
