import type { Paragraph, RootContent } from 'mdast'
import { isProse } from './toChunks.ts'

/** Return the paragraphs of a block: itself, or those of a list's items. */
export function proseOf(block: RootContent): Paragraph[] {
  if (isProse(block)) return [block]
  return block.type === 'list' ? block.children.flatMap((item) => item.children.filter(isProse)) : []
}
