import { boxAround } from '../../../render/boxAround.ts'
import type { Box } from '../../../render/paintedSlide.ts'
import { closest, isIcon, isInline, type PageElement, type PageNode, type PageText } from './pageElement.ts'

/** Return the box around all lines of text in these nodes, on the page; undefined if there is no text. */
export function textArea(nodes: PageNode[]): Box | undefined {
  const lines = nodes.flatMap(textsIn).flatMap((node) => (node.type === 'text' ? toLines(node) : [middleOf(node)]))
  return lines.length > 0 ? boxAround(lines) : undefined
}

/** List the texts in a node, and the icons among them. */
function textsIn(node: PageNode): PageNode[] {
  return node.type === 'text' || isIcon(node) ? [node] : node.children.flatMap(textsIn)
}

/** Return the box of an icon with height 0, so that it does not change the height of its line. */
function middleOf({ box: { x, y, width, height } }: PageElement): Box {
  return { x, y: y + height / 2, width, height: 0 }
}

/** Return the boxes of a text's lines, as high as the line height. The browser's own boxes are as high as the font. */
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
