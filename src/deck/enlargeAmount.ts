import { amountSentence } from './amounts/amountSentence.ts'
import type { Slide } from './deck.ts'
import { isProse } from './isProse.ts'
import { besideFiguresLimit } from './layouts/figures.ts'
import { factsOf } from './layouts/index.ts'
import { textWidthOf } from './textWidthOf.ts'

/**
 * Change a slide's layout to `figures`, which sets a number large, if the slide shows a sentence about a number
 * (`amountSentence`). Beside that sentence it may show one short paragraph. Return any other slide as it is.
 *
 * @example a slide with the text `Builds are 40 % faster.` -> the same slide, with `40 %` set large
 */
export function enlargeAmount(slide: Slide): Slide {
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
