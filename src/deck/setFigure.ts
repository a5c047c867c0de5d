import { amountSentence } from './amounts/amountSentence.ts'
import type { Slide } from './deck.ts'
import { besideFiguresLimit } from './layouts/figures.ts'
import { factsOf } from './layouts/index.ts'
import { isProse, textWidthOf } from './toChunks.ts'

/**
 * Change the layout of a slide to `figures` if one of its paragraphs is a sentence about a number, by `amountSentence`,
 * and stands alone or with one short paragraph.
 */
export function setFigure(slide: Slide): Slide {
  const [slot, ...others] = slide.children
  if (!slot || others.length > 0 || !factsOf(slide.layout).prose) return slide
  const title = slot.children.filter((block) => block.type === 'heading')
  const body = slot.children.filter((block) => block.type !== 'heading')
  if (body.length > 2 || !body.every(isProse) || body.some(({ data }) => data?.directives?.layout)) return slide
  const at = body.findIndex((paragraph) => amountSentence(paragraph))
  const beside = body.filter((_, index) => index !== at)
  if (at < 0 || textWidthOf(beside) > besideFiguresLimit) return slide
  const set = body.map((paragraph, index) => (index === at ? (amountSentence(paragraph) ?? paragraph) : paragraph))
  return { ...slide, layout: 'figures', children: [{ ...slot, children: [...title, ...set] }] }
}
