import type { Paragraph } from 'mdast'
import { isTemplate } from '../../article/syntax/templates/template.ts'
import { type KeySentence, keySentence, sentencesOf } from '../condense.ts'
import type { Slide } from '../deck.ts'
import { pointsPerRun, pointsPerSlide, shownInFull, wholeParagraph } from '../density.ts'
import { heading, newSlide } from '../newSlide.ts'
import { isProse, textWidthOf } from '../toChunks.ts'
import { onAxis } from './area.ts'
import type { Chunk, Layout } from './layout.ts'

/** Columns of key sentences that one slide shows. */
const pointsLimit = 420

/**
 * Prose under a title. A short text is shown in full, each sentence as a paragraph. For a longer text the slide shows
 * the key sentence of each paragraph, or the best few of these, and the paragraphs themselves go into the notes.
 */
export const section: Layout = {
  area: onAxis,
  breakable: true,
  prose: true,
  absorbs: undefined,
  emptyByDesign: true,
  leads: false,
  holds: ({ blocks }) => blocks.every(isProse),
  // The first paragraph is set large, unless it is the tag of a template.
  suits: ({ blocks: [first, ...others] }) =>
    first !== undefined && isProse(first) && !isTemplate(first) && others.every(isProse),
  make(chunk) {
    const paragraphs = chunk.blocks.filter(isProse)
    if (textWidthOf(paragraphs) > shownInFull[chunk.density]) return points(paragraphs, chunk)
    const sentences = paragraphs.flatMap((paragraph) => sentencesOf(paragraph, chunk.lang))
    const shown = sentences.length <= pointsPerSlide ? sentences : paragraphs
    return [newSlide('section', chunk.props, [...heading(2, chunk.title), ...shown], [], chunk.blocks)]
  },
}

function points(paragraphs: Paragraph[], { title, props, lang, density }: Chunk): Slide[] {
  const all = paragraphs.map((paragraph): KeySentence => {
    const sentence = keySentence(paragraph, lang)
    if (paragraph.data?.directives?.keep) return { shown: paragraph, merit: Number.POSITIVE_INFINITY }
    return textWidthOf([paragraph]) <= wholeParagraph[density] ? { ...sentence, shown: paragraph } : sentence
  })
  const best = all
    .filter(({ shown }) => !isTemplate(shown))
    .toSorted((a, b) => b.merit - a.merit)
    .slice(0, pointsPerRun[density])
  const slides: { shown: Paragraph[]; said: Paragraph[] }[] = []
  for (const [at, point] of all.entries()) {
    const said = paragraphs[at] ?? point.shown
    const last = slides.at(-1)
    const shown = best.includes(point) ? [point.shown] : []
    const room = last && last.shown.length < pointsPerSlide && textWidthOf([...last.shown, ...shown]) <= pointsLimit
    if (last && (room || last.shown.length === 0)) {
      last.shown.push(...shown)
      last.said.push(said)
    } else slides.push({ shown, said: [said] })
  }
  return slides.map(({ shown, said }) => newSlide('section', props, [...heading(2, title), ...shown], said, said))
}
