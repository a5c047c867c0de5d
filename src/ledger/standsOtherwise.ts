import type { Block, ReadSlides } from './readDeckSlides.ts'
import type { TextStream } from './textStream.ts'

/**
 * Tell whether the titles of other cards of its slide stand on another side of a card's text than in the article.
 *
 * @param index where the article has the text, as an index of the stream
 */
export function standsOtherwise(
  index: number,
  { where, node }: Block,
  stream: TextStream,
  slides: ReadSlides,
): boolean {
  const nodes = slides.blocks.map((block) => block.node)
  const isMoved = (title: Block, at: number) => nodes.indexOf(title.node) < nodes.indexOf(node) !== at < index
  return [...stream.entries()].some(({ at, blocks }) =>
    blocks.some((one) => one.role === 'card-title' && one.where.slide === where.slide && isMoved(one, at)),
  )
}
