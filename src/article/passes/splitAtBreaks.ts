import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import { sentenceEnd } from '../../text/sentenceEnd.ts'
import { textWidth } from '../../text/textWidth.ts'
import { copyDirectives } from '../nodes/directive.ts'

/** A line of at least this `textWidth` can be a whole paragraph. The lines of poems and addresses are shorter. */
const longLine = 60

/**
 * Split paragraphs at two hard breaks in a row, which is how HTML editors separate paragraphs: `One<br><br>Two` becomes
 * two paragraphs. Split also at a single break, if the line above it is long and ends a sentence. A line of dashes
 * between two breaks becomes a thematic break.
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

/** Split a paragraph's children at two or more breaks in a row, or at a single break after a long line. */
function partsOf({ children }: Paragraph): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]]
  let gap: PhrasingContent[] = []
  for (const child of children) {
    if (child.type === 'break' || (gap.length > 0 && child.type === 'text' && !child.value.trim())) {
      gap.push(child)
      continue
    }
    const breaks = gap.filter(({ type }) => type === 'break').length
    if (breaks > 1 || (breaks === 1 && isLongLine(parts.at(-1) ?? []))) parts.push([])
    else parts.at(-1)?.push(...gap)
    gap = []
    parts.at(-1)?.push(child)
  }
  return parts.filter((part) => part.length > 0)
}

/** Tell whether the last line of phrasing content is long and ends with a sentence. */
function isLongLine(part: PhrasingContent[]): boolean {
  const line = toString({
    type: 'paragraph',
    children: part.slice(part.findLastIndex(({ type }) => type === 'break') + 1),
  })
  return textWidth(line) >= longLine && sentenceEnd.test(line)
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
