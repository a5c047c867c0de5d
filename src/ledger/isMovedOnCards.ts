import type { Block, ReadSlides } from './readDeckSlides.ts'
import type { TextStream } from './textStream.ts'

/**
 * Tell whether a text on a card has changed places with the title of a card of the same slide: it stands before that title on
 * the slide and after it in the article, or the other way round.
 *
 * @param index the index at which the stream has the text
 */
export function isMovedOnCards(index: number, { where, node }: Block, stream: TextStream, slides: ReadSlides): boolean {
  const nodes = slides.blocks.map((block) => block.node)
  const isMoved = (title: Block, at: number) => nodes.indexOf(title.node) < nodes.indexOf(node) !== at < index
  return [...stream.entries()].some(({ at, blocks }) =>
    blocks.some((one) => one.role === 'card-title' && one.where.slide === where.slide && isMoved(one, at)),
  )
}
