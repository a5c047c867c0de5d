import type { Blockquote, Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { textWidth } from '../../../text/textWidth.ts'
import { copyDirectives } from '../../nodes/directive.ts'

/** An image at the start of a line is a figure, not an icon, if its description has at least this `textWidth`. */
const figureDescription = 24

/**
 * Move each figure into a paragraph of its own: `One.\n![](a.png)\nTwo.` becomes `One.`, `![](a.png)` and `Two.` A figure is
 * an image on a line of its own, at the end of a paragraph, in a heading, or with a long description at the start of a line.
 * An image between words is an icon and stays.
 */
export function liftImages(tree: Root): void {
  visit(tree, 'heading', (heading, index, parent) => {
    if (!parent || index === undefined) return
    const figures = heading.children.filter(isInlineFigure)
    if (figures.length === 0) return
    keepWords(heading)
    parent.children.splice(index + 1, 0, ...figures.map((figure) => toParagraph([figure], heading)))
    return SKIP
  })
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!parent || index === undefined) return
    const parts = split(paragraph)
    if (parts.length < 2) return
    parent.children.splice(index, 1, ...copyDirectives(paragraph, parts))
    return index + parts.length
  })
  tree.children = tree.children.flatMap((block) => (block.type === 'blockquote' ? cutQuote(block) : [block]))
}

/** Split a quote at its figures, because inside of the quote they would be small. */
function cutQuote(quote: Blockquote): RootContent[] {
  const blocks: RootContent[] = []
  let part: Blockquote | undefined
  for (const child of quote.children) {
    if (isFigureAlone(child)) {
      blocks.push(child)
      part = undefined
    } else if (part) part.children.push(child)
    else {
      part = { ...quote, children: [child] }
      blocks.push(part)
    }
  }
  return blocks.length > 0 ? copyDirectives(quote, blocks) : [quote]
}

function isFigureAlone(block: RootContent): boolean {
  return block.type === 'paragraph' && block.children.length === 1 && block.children.every(isInlineFigure)
}

/** Tell whether a node is an image, or a link with images and nothing else. */
export function isInlineFigure(node: PhrasingContent): boolean {
  if (node.type === 'image') return true
  return (
    node.type === 'link' &&
    node.children.some(isInlineFigure) &&
    node.children.every((child) => isInlineFigure(child) || isBlank(child))
  )
}

/** Remove the figures from a heading. If it has no text, the descriptions of the images become its text. */
function keepWords(heading: Heading): void {
  const words = heading.children.filter((node) => !isInlineFigure(node))
  const described = heading.children
    .filter(isInlineFigure)
    .map((node) => toString(node))
    .filter(Boolean)
  if (!words.every(isBlank)) heading.children = words
  else heading.children = described.length > 0 ? [{ type: 'text', value: described.join(' ') }] : []
}

/** Split a paragraph into text and figures, each figure alone. */
function split(paragraph: Paragraph): Paragraph[] {
  const parts: PhrasingContent[][] = [[]]
  for (const [at, node] of paragraph.children.entries()) {
    if (standsAlone(paragraph.children, at)) parts.push([node], [])
    else parts.at(-1)?.push(node)
  }
  return parts
    .map(trimLines)
    .filter((part) => !part.every(isBlank))
    .map((part) => toParagraph(part, paragraph))
}

function standsAlone(nodes: PhrasingContent[], at: number): boolean {
  const node = nodes[at]
  if (!node || !isInlineFigure(node)) return false
  // Look at the nearest nodes before and after the image that are neither figures nor white space.
  const after = nodes.slice(at + 1).find((next) => !isInlineFigure(next) && !isSpace(next))
  const before = nodes.slice(0, at).findLast((next) => !isInlineFigure(next) && !isSpace(next))
  if (after === undefined) return true
  return (before === undefined || closesLine(before)) && (opensLine(after) || isDescribed(node))
}

/** Tell whether the description of an image is longer than that of an icon: `![Results of both models on one scene](a.png)`. */
function isDescribed(node: PhrasingContent): boolean {
  return node.type === 'image' && textWidth(node.alt ?? '') >= figureDescription
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && !node.value.trim())
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'text' && /^[ \t]*$/.test(node.value)
}

function opensLine(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && /^[ \t]*[\r\n]/.test(node.value))
}

function closesLine(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && /[\r\n][ \t]*$/.test(node.value))
}

/** Remove line ends and breaks at both ends. */
function trimLines(part: PhrasingContent[]): PhrasingContent[] {
  const from = part.findIndex((node) => !isBlank(node))
  const to = part.findLastIndex((node) => !isBlank(node))
  return part.slice(Math.max(from, 0), to + 1).map((node, at, { length }) => {
    if (node.type !== 'text' || (at > 0 && at < length - 1)) return node
    const value = at === 0 ? node.value.trimStart() : node.value
    return { ...node, value: at === length - 1 ? value.trimEnd() : value }
  })
}

function toParagraph(children: PhrasingContent[], { position }: Paragraph | Heading): Paragraph {
  const start = children[0]?.position?.start ?? position?.start
  const end = children.at(-1)?.position?.end ?? position?.end
  return { type: 'paragraph', children, ...(start && end ? { position: { start, end } } : {}) }
}
