import { isTemplate } from '../../article/syntax/templates/template.ts'
import { sentencesOf } from '../condense.ts'
import { heading, newSlide } from '../newSlide.ts'
import { isProse, textWidthOf } from '../toChunks.ts'
import { wide } from './area.ts'
import type { Layout } from './layout.ts'

const statementLimit = 170

/** One or two sentences that have the slide to themselves. */
export const statement: Layout = {
  area: wide,
  breakable: false,
  prose: true,
  absorbs: undefined,
  emptyByDesign: true,
  leads: false,
  holds: ({ blocks }) => blocks.every(isProse),
  suits({ blocks, props, lang }) {
    const sentences = blocks.filter(isProse).flatMap((paragraph) => sentencesOf(paragraph, lang))
    const isWords = blocks.every((block) => isProse(block) && !isTemplate(block))
    return isWords && !('number' in props) && sentences.length <= 2 && textWidthOf(blocks) <= statementLimit
  },
  make({ title, blocks, props, lang }) {
    const sentences = blocks.filter(isProse).flatMap((paragraph) => sentencesOf(paragraph, lang))
    return [newSlide('statement', props, [...heading(2, title), ...sentences], [], blocks)]
  },
}
