import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Give each paragraph that was put around loose text of HTML the position of that text: `<div>Words</div>`. Without it the
 * slide of the paragraph has none, and notes of the article that stand above it are said there.
 */
export function placeParagraphs(tree: Root): void {
  visit(tree, 'paragraph', (paragraph) => {
    if (paragraph.position) return
    const start = paragraph.children.find(({ position }) => position)?.position?.start
    const end = paragraph.children.findLast(({ position }) => position)?.position?.end
    if (start && end) paragraph.position = { start, end }
  })
}
