import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Give each paragraph without a position the position of its content. Such a paragraph was put around loose text of HTML:
 * `<div>Words</div>`. Its slide would have no position either, and would say notes that stand above it in the article.
 */
export function placeParagraphs(tree: Root): void {
  visit(tree, 'paragraph', (paragraph) => {
    if (paragraph.position) return
    const start = paragraph.children.find(({ position }) => position)?.position?.start
    const end = paragraph.children.findLast(({ position }) => position)?.position?.end
    if (start && end) paragraph.position = { start, end }
  })
}
