import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Merge adjacent texts into one, as a Markdown parser does. Other code expects the whole start of a line in one text node. A
 * text with `data` is not merged, because it stands for another node.
 */
export function mergeTexts(tree: Root): void {
  visit(tree, 'text', (text, index, parent) => {
    if (!parent || index === undefined || text.data) return
    let next = parent.children[index + 1]
    while (next?.type === 'text' && !next.data) {
      text.value += next.value
      if (text.position && next.position) text.position = { start: text.position.start, end: next.position.end }
      parent.children.splice(index + 1, 1)
      next = parent.children[index + 1]
    }
  })
}
