import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Merge texts that stand side by side, as Markdown has them: other code looks at the text that opens a line. One with `data`
 * stands for something else.
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
