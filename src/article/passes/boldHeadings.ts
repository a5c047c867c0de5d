import type { Heading, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { columns } from '../../text/textWidth.ts'

/** Columns of a bold line that may be meant as a heading. */
const headingLimit = 60

/**
 * Make headings of bold lines that stand alone, where the article has at least two: one rank below the heading that they
 * stand under. A line that ends as a sentence does, or that leads into what follows, is none.
 */
export function boldHeadings(tree: Root): void {
  const ranks = rankHeadings(tree.children)
  tree.children = tree.children.map((block) => {
    const depth = ranks.get(block)
    if (depth === undefined || block.type !== 'paragraph') return block
    return { type: 'heading', depth, children: block.children, ...(block.position ? { position: block.position } : {}) }
  })
}

/** Rank all that is a heading, or a bold line that stands for one. */
export function rankHeadings(blocks: readonly RootContent[]): Map<RootContent, Heading['depth']> {
  const ranks = new Map<RootContent, Heading['depth']>()
  const bold = blocks.filter((block, at) => isBoldLine(block, blocks[at + 1]))
  let rank = 0
  for (const block of blocks) {
    if (block.type === 'heading') {
      rank = block.depth
      ranks.set(block, block.depth)
    } else if (bold.length > 1 && bold.includes(block)) {
      ranks.set(block, Math.min(rank + 1, 6) as Heading['depth']) // from 1, since a rank is 0 or more
    }
  }
  return ranks
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
