import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { isWide } from '../../text/textWidth.ts'

/**
 * Put the lines of each paragraph on one line. A line end is a space between words and nothing between two full-width
 * characters, where a space would be seen.
 */
export function joinLines(tree: Nodes): void {
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(/(.?)[ \t]*(?:\r\n|\r|\n)[ \t]*(?=(.?))/gu, (_, before: string, after: string) =>
      isWide(before) && isWide(after) ? before : `${before} `,
    )
  })
}
