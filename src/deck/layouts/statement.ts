import { isTemplate } from '../../article/syntax/templates/template.ts'
import { splitSentences } from '../../text/splitSentences.ts'
import { isStatement } from '../claims/isStatement.ts'
import { sentencesOf } from '../condense.ts'
import { isProse } from '../isProse.ts'
import { heading, newSlide } from '../newSlide.ts'
import { wide } from './area.ts'
import type { Layout } from './layout.ts'

/** One or two sentences alone on a slide, in at most three lines of 48 px. */
export const statement: Layout = {
  area: wide,
  breakable: false,
  prose: true,
  absorbs: undefined,
  emptyByDesign: true,
  isNavigation: false,
  intendedFlaws: ['trapped-space', 'imbalance', 'weak-title', 'title-jump', 'size-jump'],
  holds: ({ blocks }) => blocks.every(isProse),
  suits({ blocks, props, lang }) {
    const sentences = blocks.filter(isProse).flatMap((paragraph) => splitSentences(paragraph, lang))
    const isWords = blocks.every((block) => isProse(block) && !isTemplate(block))
    return isWords && !('number' in props) && sentences.length <= 2 && isStatement(sentences, lang)
  },
  make({ title, blocks, props, lang }) {
    const sentences = blocks.filter(isProse).flatMap((paragraph) => sentencesOf(paragraph, lang))
    return [newSlide('statement', props, [...heading(2, title), ...sentences], [], blocks)]
  },
}
