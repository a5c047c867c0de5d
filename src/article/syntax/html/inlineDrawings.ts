import type { Html, Image, Parents, PhrasingContent, Root } from 'mdast'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import type { Omitted } from '../../nodes/omitted.ts'

/**
 * Match a drawing. Match a style or a script first, because an `<svg>` in these is no drawing:
 * `url('data:image/svg+xml,<svg>')`.
 */
const drawing = /<(style|script)\b[\s\S]*?<\/\1\s*>|<svg\b[^<>]*>[\s\S]*?<\/svg\s*>/gi

/** The greatest width of a drawing that is an icon, in px or in units of its `viewBox`. */
const widestIcon = 64

/**
 * Match what HTML or JSX allows in a drawing, but XML does not: an attribute without quotes, the attribute `className`, braces
 * in a tag.
 */
const notXml = /<[^<>]*\s[\w:-]+=(?!["'])|<[^<>]*\sclassName=|<[^<>]*[{}]/

/**
 * Replace each drawing, an `<svg>` in the text, with an image whose URL holds its source, because images are sanitized before
 * they are shown. The words of the drawing become its description. Leave out a small drawing without words, because it is an
 * icon. A drawing that is no XML stays as it is.
 */
export function inlineDrawings(tree: Root): void {
  visit(tree, (node) => {
    if (!('children' in node) || !node.children.some(opensDrawing)) return
    const isBlock = !/^(?:paragraph|heading|tableCell|link|emphasis|strong|delete)$/.test(node.type)
    // cast: a paragraph where blocks stand, phrasing content where phrasing content stands
    node.children = (isBlock ? node.children.flatMap(replaceInBlock) : replaceInLine(node)) as typeof node.children
  })
}

function opensDrawing(node: Node): boolean {
  return node.type === 'html' && /<svg\b/i.test((node as Html).value) // cast: its type says so
}

/** Replace the drawings in a block of HTML, and keep the HTML around them. */
function replaceInBlock(node: Parents['children'][number]): Node[] {
  if (node.type !== 'html') return [node]
  const { value, position } = node
  const place = position ? { position } : {}
  const nodes: Node[] = []
  let end = 0
  const keep = (html: string) => {
    if (html.trim()) nodes.push({ ...node, value: html } as Html) // cast: `Html` is a node
  }
  for (const { 0: source, index } of value.matchAll(drawing)) {
    const found = /^<svg/i.test(source) ? readDrawing(source) : undefined
    if (!found) continue
    keep(value.slice(end, index))
    nodes.push(found.type === 'image' ? paragraphOf({ ...found, ...place }, place) : { ...found, ...place })
    end = index + source.length
  }
  keep(value.slice(end))
  return nodes
}

function paragraphOf(image: Image, place: Pick<Image, 'position'>): Node {
  const children = [image]
  return { type: 'paragraph', children, ...place } as Node // cast: a paragraph is a node
}

/** Replace the drawings in phrasing content, where each tag of a drawing is a node of its own. */
function replaceInLine({ children }: Parents): Node[] {
  const nodes: Node[] = []
  for (let at = 0; at < children.length; at += 1) {
    const child = children[at]
    if (!child) continue
    const end = opensDrawing(child) ? children.findIndex((one, later) => later >= at && closesDrawing(one)) : -1
    const inside = children.slice(at, end + 1)
    const isWhole = end >= 0 && inside.every(({ type }) => type === 'html' || type === 'text')
    const found = isWhole ? readDrawing(inside.map((one) => ('value' in one ? one.value : '')).join('')) : undefined
    if (!found) nodes.push(child)
    else {
      nodes.push({ ...found, ...(child.position ? { position: child.position } : {}) })
      at = end
    }
  }
  return nodes
}

function closesDrawing(node: PhrasingContent | Parents['children'][number]): boolean {
  return node.type === 'html' && /<\/svg\s*>/i.test(node.value)
}

/** Convert a drawing to an image, or to an `omitted` if it is an icon. Return undefined if it is no XML. */
function readDrawing(source: string): Image | Omitted | undefined {
  const [tag = ''] = /^<svg\b[^<>]*>/i.exec(source) ?? []
  if (!tag || notXml.test(source) || !/<\/svg\s*>$/i.test(source.trim())) return undefined
  const words = wordsOf(source)
  const [, box] = /\sviewBox=["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)/i.exec(tag) ?? []
  const [, width = box, unit] = /\swidth=["']\s*([\d.]+)(r?em)?/i.exec(tag) ?? []
  if (!words && (unit !== undefined || width === undefined || Number(width) <= widestIcon))
    return { type: 'omitted', rule: 'icon', source }
  const names = [
    /\sxmlns=/.test(tag) ? '' : ' xmlns="http://www.w3.org/2000/svg"',
    !source.includes('xlink:') || /\sxmlns:xlink=/.test(tag) ? '' : ' xmlns:xlink="http://www.w3.org/1999/xlink"',
  ]
  const xml = source.replace(/^<svg\b/i, `<svg${names.join('')}`)
  return {
    type: 'image',
    url: `data:image/svg+xml;base64,${Buffer.from(xml).toString('base64')}`,
    alt: words || 'SVG',
    title: null,
  }
}

function wordsOf(source: string): string {
  return source
    .replace(/<(style|script|defs|metadata)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi, '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:[a-z]+|#\d+);/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
