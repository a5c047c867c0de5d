import type { RootContent } from 'mdast'

/**
 * Move the captions of a figure below its other blocks. Some authors write them first, but in a deck every caption stands below.
 */
export function captionsLast(blocks: RootContent[]): RootContent[] {
  const isCaption = ({ data }: RootContent) => data?.caption === true
  return [...blocks.filter((block) => !isCaption(block)), ...blocks.filter(isCaption)]
}
