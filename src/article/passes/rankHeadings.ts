import type { Heading, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { textWidth } from '../../text/textWidth.ts'

type Rank = Heading['depth']

/** Columns of a bold line that may be meant as a heading. */
const headingLimit = 60

/** HTML that opens with a heading, maybe behind the tags of what holds it: `<div align="center"><h2>Draft</h2>`. */
const htmlHeading = /^(?:\s*<(?!h[1-6]\b)[^<>]*>)*\s*<h([1-6])\b/i

/**
 * Rank all that is a heading, as CommonMark counts them, and each bold line that stands for one: where there are at least
 * two, a rank below the heading that they stand under. A line that ends as a sentence does, or that leads into what
 * follows, is none.
 */
export function rankHeadings(blocks: readonly RootContent[]): Map<RootContent, Rank> {
  const ranks = new Map<RootContent, Rank>()
  const bold = new Set(blocks.filter((block, at) => isBoldLine(block, blocks[at + 1])))
  let rank = 0
  for (const block of blocks) {
    const own = rankOf(block)
    if (own !== undefined) {
      rank = own
      ranks.set(block, own)
    } else if (bold.size > 1 && bold.has(block)) ranks.set(block, Math.min(rank + 1, 6) as Rank) // from 1: a rank is 0 or more
  }
  return ranks
}

function rankOf(block: RootContent): Rank | undefined {
  if (block.type === 'heading') return block.depth
  const rank = block.type === 'html' ? htmlHeading.exec(block.value)?.[1] : undefined
  return rank === undefined ? undefined : (Number(rank) as Rank) // the pattern has these digits alone
}

function isBoldLine(block: RootContent, next: RootContent | undefined): boolean {
  if (block.type !== 'paragraph' || !next || rankOf(next) !== undefined) return false
  const [only, ...others] = block.children
  const words = toString(block).trim()
  return (
    only?.type === 'strong' &&
    others.length === 0 &&
    textWidth(words) <= headingLimit &&
    !/[。．.!！?？:：,，;；]$/.test(words)
  )
}
