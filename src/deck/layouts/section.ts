import type { Paragraph } from 'mdast'
import { isTemplate } from '../../article/syntax/templates/template.ts'
import { mayLead } from '../claims/isStatement.ts'
import { type KeySentence, keySentence, sentencesOf } from '../condense.ts'
import type { Slide } from '../deck.ts'
import { fullProseLimit, keySentencesPerRun, keySentencesPerSlide, wholeParagraphLimit } from '../density.ts'
import { isProse } from '../isProse.ts'
import { heading, newSlide } from '../newSlide.ts'
import { textWidthOf } from '../textWidthOf.ts'
import { rightColumn } from './area.ts'
import type { Chunk, Layout } from './layout.ts'

/** Greatest `textWidth` of the key sentences on one slide. */
const pointsLimit = 420

/**
 * Prose under a title. A short text is shown in full, each sentence as a paragraph. Of a longer text the slide shows the
 * key sentence of each paragraph, or the best few key sentences, and the whole text goes into the notes.
 */
export const section: Layout = {
  area: rightColumn,
  breakable: true,
  prose: true,
  absorbs: undefined,
  emptyByDesign: true,
  isNavigation: false,
  intendedFlaws: ['weak-title', 'size-jump'],
  holds: ({ blocks }) => blocks.every(isProse),
  // The first paragraph is set large, unless it is the tag of a template.
  suits: ({ blocks: [first, ...others] }) =>
    first !== undefined && isProse(first) && !isTemplate(first) && others.every(isProse),
  make(chunk) {
    const paragraphs = chunk.blocks.filter(isProse)
    if (textWidthOf(paragraphs) > fullProseLimit[chunk.density]) return keySentenceSlides(paragraphs, chunk)
    const sentences = paragraphs.flatMap((paragraph) => sentencesOf(paragraph, chunk.lang))
    const layout = layoutFor(sentences[0], chunk)
    const shown = layout === 'section' && sentences.length <= keySentencesPerSlide ? sentences : paragraphs
    return [newSlide(layout, chunk.props, [...heading(2, chunk.title), ...shown], [], chunk.blocks)]
  },
}

/**
 * Choose `section`, which sets the first paragraph large, if the first sentence may lead (`mayLead`), or if the author
 * asks for that layout. Else choose `default`.
 */
function layoutFor(first: Paragraph | undefined, { blocks, lang }: Chunk): 'section' | 'default' {
  const isAsked = blocks[0]?.data?.directives?.layout === 'section'
  return isAsked || first === undefined || mayLead(first.children, lang) ? 'section' : 'default'
}

function keySentenceSlides(paragraphs: Paragraph[], chunk: Chunk): Slide[] {
  const { title, props, lang, density } = chunk
  const all = paragraphs.map((paragraph): KeySentence => {
    const sentence = keySentence(paragraph, lang)
    if (paragraph.data?.directives?.keep) return { shown: paragraph, points: Number.POSITIVE_INFINITY }
    return textWidthOf([paragraph]) <= wholeParagraphLimit[density] ? { ...sentence, shown: paragraph } : sentence
  })
  const words = all.filter(({ shown }) => !isTemplate(shown))
  const saying = words.filter(({ points }) => points >= 0)
  // Show sentences with less than 0 points, such as lead-ins, only if there are no better sentences.
  const best = (saying.length > 0 ? saying : words)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, keySentencesPerRun[density])
  const slides: { shown: Paragraph[]; said: Paragraph[] }[] = []
  for (const [at, point] of all.entries()) {
    const said = paragraphs[at] ?? point.shown
    const last = slides.at(-1)
    const shown = best.includes(point) ? [point.shown] : []
    const hasRoom =
      last && last.shown.length < keySentencesPerSlide && textWidthOf([...last.shown, ...shown]) <= pointsLimit
    // A paragraph whose key sentence is not shown gets no slide of its own.
    if (last && (hasRoom || last.shown.length === 0 || shown.length === 0)) {
      last.shown.push(...shown)
      last.said.push(said)
    } else slides.push({ shown, said: [said] })
  }
  return slides.map(({ shown, said }) =>
    newSlide(layoutFor(shown[0], chunk), props, [...heading(2, title), ...shown], said, said),
  )
}
