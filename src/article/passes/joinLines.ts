import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { isWide } from '../../text/textWidth.ts'

/**
 * Join the lines of each text with a space. Put no space between two full-width characters, where it would be visible:
 * `云\n原生` becomes `云原生`.
 */
export function joinLines(tree: Nodes): void {
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(/(.?)[ \t]*(?:\r\n|\r|\n)[ \t]*(?=(.?))/gu, (_, before: string, after: string) =>
      isWide(before) && isWide(after) ? before : `${before} `,
    )
  })
}
