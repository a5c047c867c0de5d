import type { Paragraph, RootContent } from 'mdast'
import { isProse } from './isProse.ts'

/** Return the prose of a block: the block itself if it is a paragraph, or the paragraphs in the items of a list. */
export function proseOf(block: RootContent): Paragraph[] {
  if (isProse(block)) return [block]
  return block.type === 'list' ? block.children.flatMap((item) => item.children.filter(isProse)) : []
}
