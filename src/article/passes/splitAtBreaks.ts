import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import { copyDirectives } from '../nodes/directive.ts'

/**
 * Split paragraphs at two hard breaks in a row, which is how HTML editors separate paragraphs: `One<br><br>Two` becomes
 * two paragraphs. A part that holds only dashes becomes a thematic break.
 */
export function splitAtBreaks(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!parent || index === undefined) return
    const parts = partsOf(paragraph)
    if (parts.length === 1) return
    parent.children.splice(
      index,
      1,
      ...copyDirectives(
        paragraph,
        parts.map((part) => toBlock(part, paragraph.position)),
      ),
    )
    return index + parts.length
  })
}

/** Split the children at gaps of two or more breaks. */
function partsOf({ children }: Paragraph): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]]
  let gap: PhrasingContent[] = []
  for (const child of children) {
    if (child.type === 'break' || (gap.length > 0 && child.type === 'text' && !child.value.trim())) {
      gap.push(child)
      continue
    }
    if (gap.filter(({ type }) => type === 'break').length > 1) parts.push([])
    else parts.at(-1)?.push(...gap)
    gap = []
    parts.at(-1)?.push(child)
  }
  return parts.filter((part) => part.length > 0)
}

function toBlock(children: PhrasingContent[], whole: Position | undefined): RootContent {
  const position = positionOf(children) ?? whole
  const place = position ? { position } : {}
  return /^[-—*_]{3,}$/.test(toString({ type: 'paragraph', children }).trim())
    ? { type: 'thematicBreak', ...place }
    : { type: 'paragraph', children, ...place }
}

function positionOf(children: PhrasingContent[]): Position | undefined {
  const start = children.find(({ position }) => position)?.position?.start
  const end = children.findLast(({ position }) => position)?.position?.end
  return start && end ? { start, end } : undefined
}
