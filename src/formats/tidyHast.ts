import type { Element, ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'

/** Inline elements that show nothing if they contain no words. */
const inlineElements = new Set(['em', 'strong', 'b', 'i', 's', 'del', 'u', 'mark', 'code', 'sup', 'sub', 'span', 'a'])

/** Elements that are visible without words, such as an image. */
const visibleElements = new Set([
  'img',
  'br',
  'hr',
  'input',
  'iframe',
  'video',
  'audio',
  'object',
  'embed',
  'svg',
  'math',
  'td',
  'th',
])

/**
 * Remove elements that show nothing: inline elements, paragraphs and headings without words. Move spaces at the ends of an
 * inline element out of it, because `**a **` is no emphasis in Markdown. Remove anchors, except in headings, to which
 * links may lead.
 *
 * @example `<strong>Note: </strong>it` -> `<strong>Note:</strong> it`
 */
export function tidyHast(element: Element, isInHeading = false): ElementContent[] {
  const { tagName, properties } = element
  if (tagName === 'pre') return [element]
  const inside = element.children.flatMap((child) =>
    child.type === 'element' ? tidyHast(child, isInHeading || /^h[1-6]$/.test(tagName)) : [child],
  )
  const tidied = { ...element, children: inside }
  if (tagName === 'a' && !properties.href)
    return isInHeading && properties.id ? [{ ...tidied, children: [] }, ...inside] : inside
  const isEmpty = toString(tidied).trim() === '' && !showsSomething(tidied)
  if (isEmpty && inlineElements.has(tagName)) return inside
  if (isEmpty && (tagName === 'p' || /^h[1-6]$/.test(tagName))) return []
  return inlineElements.has(tagName) && tagName !== 'a' && tagName !== 'span' ? withoutSpaces(tidied) : [tidied]
}

/** Move the spaces at both ends of an inline element out of it. */
function withoutSpaces(element: Element): ElementContent[] {
  const children = [...element.children]
  const [first] = children
  const [before = ''] = first?.type === 'text' ? (/^\s+/.exec(first.value) ?? []) : []
  if (first?.type === 'text') children[0] = { ...first, value: first.value.slice(before.length) }
  const last = children.at(-1)
  const [after = ''] = last?.type === 'text' ? (/\s+$/.exec(last.value) ?? []) : []
  if (last?.type === 'text')
    children[children.length - 1] = { ...last, value: last.value.slice(0, last.value.length - after.length) }
  const space = (value: string): ElementContent[] => (value ? [{ type: 'text', value }] : [])
  return [...space(before), { ...element, children }, ...space(after)]
}

function showsSomething({ children }: Element): boolean {
  return children.some(
    (child) => child.type === 'element' && (visibleElements.has(child.tagName) || showsSomething(child)),
  )
}
