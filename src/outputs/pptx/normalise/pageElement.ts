import { attributes } from '../../../../themes/base/shared/contract.ts'
import type { Box } from '../../../render/paintedSlide.ts'
import type { ElementSnapshot, GeneratedStyle, ImageSnapshot, Snapshot, Style } from '../snapshot.ts'

/** An element of a snapshot, linked to its parent and its styles. Its other fields are those of `ElementSnapshot`. */
export interface PageElement {
  type: 'element'
  at: number
  tag: string
  classes: string[]
  attributes: Record<string, string>
  style: Style
  before: GeneratedStyle | undefined
  after: GeneratedStyle | undefined
  box: Box
  isVisible: boolean
  start: number | undefined
  image: ImageSnapshot | undefined
  parent: PageElement | undefined
  children: PageNode[]
}

export interface PageText {
  type: 'text'
  text: string
  boxes: Box[]
  parent: PageElement
}

export type PageNode = PageElement | PageText

/** Convert an element of a snapshot and all its descendants to `PageElement`s. */
export function toPageElement(read: ElementSnapshot, snapshot: Snapshot, parent?: PageElement): PageElement {
  const { styles, generatedStyles } = snapshot
  const style = styles[read.style]
  if (!style) throw new Error(`The snapshot has no style ${read.style}`)
  const generated = (index: number | undefined) => (index === undefined ? undefined : generatedStyles[index])
  const element: PageElement = {
    ...read,
    type: 'element',
    style,
    before: generated(read.before),
    after: generated(read.after),
    parent,
    children: [],
  }
  element.children = read.children.map((child) =>
    'text' in child ? { type: 'text', ...child, parent: element } : toPageElement(child, snapshot, element),
  )
  return element
}

export function elementsIn({ children }: PageElement): PageElement[] {
  return children.filter((child) => child.type === 'element')
}

/** List all descendant elements, in document order. */
export function descendants(element: PageElement): PageElement[] {
  return elementsIn(element).flatMap((child) => [child, ...descendants(child)])
}

/** Return the element itself or its nearest ancestor that passes a test. */
export function closest(
  element: PageElement | undefined,
  test: (element: PageElement) => boolean,
): PageElement | undefined {
  for (let one = element; one; one = one.parent) if (test(one)) return one
  return undefined
}

export function hasTag(element: PageElement, ...tags: string[]): boolean {
  return tags.includes(element.tag)
}

export function hasAttribute(element: PageElement, attribute: string): boolean {
  return Object.hasOwn(element.attributes, attribute)
}

export function textOf(node: PageNode): string {
  return node.type === 'text' ? node.text : node.children.map(textOf).join('')
}

/** Tell whether an element becomes a picture: an image, a drawing, or a formula in a block. */
export function becomesPicture(element: PageElement): boolean {
  return hasTag(element, 'img', 'svg', 'canvas', 'video') || element.classes.includes('katex-display')
}

/** Tell whether an element is a small image in a line of text. */
export function isIcon(element: PageElement): boolean {
  return hasTag(element, 'img') && hasAttribute(element, attributes.icon)
}

/** Tell whether an element flows in a line of text. */
export function isInline(element: PageElement): boolean {
  return element.style.display.startsWith('inline') && (!becomesPicture(element) || isIcon(element))
}

/** Return the TeX of a formula; empty if the element contains none. */
export function texOf(element: PageElement): string {
  const annotation = descendants(element).find((one) => hasTag(one, 'annotation'))
  return annotation ? textOf(annotation).trim() : ''
}
