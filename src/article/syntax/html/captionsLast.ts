import type { RootContent } from 'mdast'

/** Move the captions of a figure below its other blocks, because every caption in a deck stands below. Some authors write them first. */
export function captionsLast(blocks: RootContent[]): RootContent[] {
  const isCaption = ({ data }: RootContent) => data?.caption === true
  return [...blocks.filter((block) => !isCaption(block)), ...blocks.filter(isCaption)]
}
