import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Give each paragraph without a position the position of its content. Such a paragraph was put around loose text of HTML:
 * `<div>Words</div>`. Without a position, the notes of its slide would be said on a later slide.
 */
export function placeParagraphs(tree: Root): void {
  visit(tree, 'paragraph', (paragraph) => {
    if (paragraph.position) return
    const start = paragraph.children.find(({ position }) => position)?.position?.start
    const end = paragraph.children.findLast(({ position }) => position)?.position?.end
    if (start && end) paragraph.position = { start, end }
  })
}
