import type { Box } from '../shapes.ts'
import { closest, isInline, type PageElement, type PageNode, type PageText } from './pageElement.ts'

/** The area of all lines of text in nodes, on the page; undefined where there are none. */
export function textArea(nodes: PageNode[]): Box | undefined {
  const lines = nodes.flatMap(textsIn).flatMap(toLines)
  if (lines.length === 0) return undefined
  const x = Math.min(...lines.map((line) => line.x))
  const y = Math.min(...lines.map((line) => line.y))
  const right = Math.max(...lines.map((line) => line.x + line.width))
  const bottom = Math.max(...lines.map((line) => line.y + line.height))
  return { x, y, width: right - x, height: bottom - y }
}

function textsIn(node: PageNode): PageText[] {
  return node.type === 'text' ? [node] : node.children.flatMap(textsIn)
}

/** Return the boxes of a text with the line height as their height: the browser's own are as high as the font. */
function toLines({ boxes, parent }: PageText): Box[] {
  if (closest(parent, ({ classes }) => classes.includes('katex-mathml'))) return []
  const set = Number.parseFloat(blockAround(parent).style.lineHeight)
  const height = set || 1.2 * Number.parseFloat(parent.style.fontSize)
  return boxes
    .filter(({ width }) => width > 0)
    .map(({ x, y, width, height: ink }) => ({ x, y: y + (ink - height) / 2, width, height }))
}

function blockAround(element: PageElement): PageElement {
  return isInline(element) && element.parent ? blockAround(element.parent) : element
}
