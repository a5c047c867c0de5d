import type { Root } from 'mdast'
import { rankHeadings } from './rankHeadings.ts'

declare module 'mdast' {
  interface HeadingData {
    /** Whether the heading was a paragraph with nothing but bold text: `**Why**`. */
    boldLine?: true
  }
}

/**
 * Turn each paragraph that is only a bold line into a heading, if the article has at least two such paragraphs:
 * `**Why**` becomes `## Why`.
 */
export function boldLinesToHeadings(tree: Root): void {
  const ranks = rankHeadings(tree.children)
  tree.children = tree.children.map((block) => {
    const depth = ranks.get(block)
    if (depth === undefined || block.type !== 'paragraph') return block
    const { children, data, position } = block
    return { type: 'heading', depth, children, data: { ...data, boldLine: true }, ...(position ? { position } : {}) }
  })
}
