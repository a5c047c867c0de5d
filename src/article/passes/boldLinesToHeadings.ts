import type { Root } from 'mdast'
import { rankHeadings } from './rankHeadings.ts'

declare module 'mdast' {
  interface HeadingData {
    /** The heading is written as a bold line. */
    boldLine?: true
  }
}

/**
 * Make headings of paragraphs that are a bold line, if the article has at least two of them: `**Why**` becomes
 * `## Why`.
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
