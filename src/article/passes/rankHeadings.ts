import type { Heading, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { textWidth } from '../../text/textWidth.ts'

type Rank = Heading['depth']

/** A bold line of a greater `textWidth` is no heading, but a sentence. */
const widestBoldHeading = 60

/** Match HTML that starts with a heading, also inside of other tags: `<div align="center"><h2>Draft</h2>`. */
const htmlHeading = /^(?:\s*<(?!h[1-6]\b)[^<>]*>)*\s*<h([1-6])\b/i

/**
 * Find the headings among blocks, with the rank of each: its level, from 1 to 6. Bold lines are headings if there are
 * at least two. They are one level below the heading above them: a bold line below a `##` has rank 3. A bold line that
 * ends like a sentence, or with a colon, is no heading.
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
    } else if (bold.size > 1 && bold.has(block)) {
      ranks.set(block, Math.min(rank + 1, 6) as Rank) // cast: from 1 to 6, because `rank` is never negative
    }
  }
  return ranks
}

function rankOf(block: RootContent): Rank | undefined {
  if (block.type === 'heading') return block.depth
  const rank = block.type === 'html' ? htmlHeading.exec(block.value)?.[1] : undefined
  return rank === undefined ? undefined : (Number(rank) as Rank) // cast: the pattern matches only 1 to 6
}

function isBoldLine(block: RootContent, next: RootContent | undefined): boolean {
  if (block.type !== 'paragraph' || !next || rankOf(next) !== undefined) return false
  const [only, ...others] = block.children
  const words = toString(block).trim()
  return (
    only?.type === 'strong' &&
    others.length === 0 &&
    textWidth(words) <= widestBoldHeading &&
    !/[。．.!！?？:：,，;；]$/.test(words)
  )
}
