import type { Block } from './readDeckSlides.ts'

/**
 * Join the halves of each block of a deck that is split over two slides, and return all blocks.
 *
 * @param unknownIn counts the words of a block that are in no text of the article
 */
export function joinSplitBlocks(blocks: readonly Block[], unknownIn: (block: Block) => number): Block[] {
  const whole: Block[] = []
  let slide = 0
  for (const block of blocks) {
    const { where, role } = block
    const isShown = where.part === 'slide' && role === 'text'
    const opens = isShown && block.opensInside && where.slide !== slide
    const at = opens ? whole.findLastIndex((last) => last.where.part === 'slide' && last.role === 'text') : -1
    const last = whole[at]
    const both = last && { ...last, text: `${last.text}${block.text}` }
    if (isShown) slide = where.slide
    if (both && unknownIn(both) < unknownIn(last) + unknownIn(block)) whole[at] = both
    else whole.push(block)
  }
  return whole
}
