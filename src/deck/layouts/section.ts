import type { Paragraph, RootContent } from 'mdast'
import { pointOf, sentencesOf } from '../condense.ts'
import type { Slide } from '../deck.ts'
import { pointsPerSlide, shownInFull } from '../density.ts'
import { heading, newSlide } from '../newSlide.ts'
import { columnsOf, isProse } from '../toChunks.ts'
import type { Chunk, Layout } from './layout.ts'

/** Columns of points that one slide shows. */
const pointsLimit = 420

/**
 * Prose under a title. What is little stands in full, a sentence a paragraph; of what is more each paragraph's point is
 * shown and the paragraph itself is said.
 */
export const section: Layout = {
  suits: ({ blocks }) => blocks.every(isProse),
  make(chunk) {
    const paragraphs = chunk.blocks.filter(isProse)
    if (columnsOf(paragraphs) > shownInFull[chunk.density]) return points(paragraphs, chunk)
    const sentences = paragraphs.flatMap((paragraph) => sentencesOf(paragraph, chunk.lang))
    const shown = sentences.length <= pointsPerSlide ? sentences : paragraphs
    return [newSlide('section', chunk.props, [...heading(2, chunk.title), ...shown], [], chunk.blocks)]
  },
}

function points(paragraphs: Paragraph[], { title, props, lang }: Chunk): Slide[] {
  const slides: { shown: RootContent[]; said: Paragraph[] }[] = []
  for (const paragraph of paragraphs) {
    const point = pointOf(paragraph, lang)
    const last = slides.at(-1)
    if (last && last.shown.length < pointsPerSlide && columnsOf([...last.shown, point]) <= pointsLimit) {
      last.shown.push(point)
      last.said.push(paragraph)
    } else slides.push({ shown: [point], said: [paragraph] })
  }
  return slides.map(({ shown, said }) => newSlide('section', props, [...heading(2, title), ...shown], said, said))
}
