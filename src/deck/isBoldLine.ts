import type { RootContent } from 'mdast'

/** Tell whether a block is a paragraph of bold words and nothing else, such as the label of a callout. */
export function isBoldLine(block: RootContent): boolean {
  return block.type === 'paragraph' && block.children.every(({ type }) => type === 'strong')
}
