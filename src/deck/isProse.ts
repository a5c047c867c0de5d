import type { Paragraph, RootContent } from 'mdast'
import { isImage } from './isPicture.ts'

/** Tell whether a block is a paragraph of words, not one that only holds images. */
export function isProse(block: RootContent): block is Paragraph {
  return block.type === 'paragraph' && !isImage(block)
}
