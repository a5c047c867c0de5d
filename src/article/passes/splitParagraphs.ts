import type { Paragraph, PhrasingContent, Root, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import { sentenceEnd } from '../../text/sentenceEnd.ts'
import { copyDirectives } from '../nodes/directive.ts'

/**
 * Split a paragraph at its soft breaks if every line ends with a sentence: many authors press Enter once for a new
 * paragraph. If any line ends inside a sentence, an editor has wrapped the text and the paragraph stays whole.
 */
export function splitParagraphs(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!parent || index === undefined) return
    const parts = paragraphsOfLines(paragraph)
    if (parts.length < 2 || !parts.slice(0, -1).every((part) => sentenceEnd.test(toString(part)))) return
    parent.children.splice(index, 1, ...copyDirectives(paragraph, parts))
    return index + parts.length
  })
}

/** Make a paragraph of each line. If a line ends inside a nested node, return the paragraph alone. */
function paragraphsOfLines(paragraph: Paragraph): Paragraph[] {
  const lines: PhrasingContent[][] = [[]]
  const starts: (Point | undefined)[] = [paragraph.position?.start]
  // Count lines, because text between tags of HTML has no position.
  let line = paragraph.position?.start.line ?? 0
  for (const child of paragraph.children) {
    line = child.position?.start.line ?? line
    if (child.type !== 'text') {
      if (/\n/.test(toString(child))) return [paragraph]
      lines.at(-1)?.push(child)
      continue
    }
    for (const [at, value] of child.value.split(/\r\n|\r|\n/).entries()) {
      if (at > 0) {
        lines.push([])
        line += 1
        starts.push(line > 1 ? { line, column: 1 } : undefined)
      }
      const text: Text = { type: 'text', value: at > 0 ? value.trimStart() : value }
      if (child.position) text.position = child.position
      if (text.value) lines.at(-1)?.push(text)
    }
  }
  return lines.flatMap((children, at): Paragraph[] => {
    // Skip an empty line, which `liftFormulas` can leave.
    if (children.length === 0) return []
    const start = starts[at]
    const end = starts[at + 1] ?? paragraph.position?.end
    return [{ type: 'paragraph', children, ...(start && end ? { position: { start, end } } : {}) }]
  })
}
