import type { Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { columns } from './columns.ts'

/** Columns of a bold line that may be meant as a heading. */
const headingLimit = 60

/**
 * Make headings of bold lines that stand alone, where the article has at least two: one rank below the heading that they
 * stand under. A line that ends as a sentence does, or that leads into what follows, is none.
 */
export function boldHeadings(tree: Root): void {
  const found = tree.children.filter((block, at) => isBoldLine(block, tree.children[at + 1]))
  if (found.length < 2) return
  let rank = 0
  tree.children = tree.children.map((block) => {
    if (block.type === 'heading') rank = block.depth
    if (!found.includes(block) || block.type !== 'paragraph') return block
    const depth = Math.min(rank + 1, 6) as 1 | 2 | 3 | 4 | 5 | 6 // from 1, since a rank is 0 or more
    return { type: 'heading', depth, children: block.children, ...(block.position ? { position: block.position } : {}) }
  })
}

function isBoldLine(block: RootContent, next: RootContent | undefined): boolean {
  if (block.type !== 'paragraph' || !next || next.type === 'heading') return false
  const [only, ...others] = block.children
  const words = toString(block).trim()
  return (
    only?.type === 'strong' &&
    others.length === 0 &&
    columns(words) <= headingLimit &&
    !/[。．.!！?？:：,，;；]$/.test(words)
  )
}
