import type { Paragraph, PhrasingContent, Root, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import { handOn } from '../nodes/directive.ts'

const sentenceEnd = /[。！？…!?.][”’」』）)"']*\s*$/u

/**
 * Start a new paragraph at each soft break that follows a sentence's end, as people mean it who press Enter once.
 * A paragraph with any line that ends inside a sentence has been wrapped by an editor and stays whole.
 */
export function splitParagraphs(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!parent || index === undefined) return
    const parts = linesOf(paragraph)
    if (parts.length < 2 || !parts.slice(0, -1).every((part) => sentenceEnd.test(toString(part)))) return
    parent.children.splice(index, 1, ...handOn(paragraph, parts))
    return index + parts.length
  })
}

/** One paragraph for each line, or just one where a line ends inside a nested node. */
function linesOf(paragraph: Paragraph): Paragraph[] {
  const lines: PhrasingContent[][] = [[]]
  const starts: (Point | undefined)[] = [paragraph.position?.start]
  for (const child of paragraph.children) {
    if (child.type !== 'text') {
      if (/\n/.test(toString(child))) return [paragraph]
      lines.at(-1)?.push(child)
      continue
    }
    for (const [at, value] of child.value.split(/\r\n|\r|\n/).entries()) {
      if (at > 0) {
        lines.push([])
        const line = (child.position?.start.line ?? 0) + at
        starts.push({ line, column: 1 })
      }
      const text: Text = { type: 'text', value: at > 0 ? value.trimStart() : value }
      if (child.position) text.position = child.position
      if (text.value) lines.at(-1)?.push(text)
    }
  }
  return lines.flatMap((children, at): Paragraph[] => {
    // A formula that stood below the line, or above it, has left an empty one.
    if (children.length === 0) return []
    const start = starts[at]
    const end = starts[at + 1] ?? paragraph.position?.end
    return [{ type: 'paragraph', children, ...(start && end ? { position: { start, end } } : {}) }]
  })
}
