import type { RootContent } from 'mdast'

/** Put the captions of a figure below what they belong to, where every caption of a deck stands: some authors write them first. */
export function captionsLast(blocks: RootContent[]): RootContent[] {
  const isCaption = ({ data }: RootContent) => data?.caption === true
  return [...blocks.filter((block) => !isCaption(block)), ...blocks.filter(isCaption)]
}
