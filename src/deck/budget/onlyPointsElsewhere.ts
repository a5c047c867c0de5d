import type { PhrasingContent } from 'mdast'
import { plainText } from '../../article/nodes/plainText.ts'
import { splitSentences } from '../../text/splitSentences.ts'
import { readSentence, type SentenceFault } from '../claims/readSentence.ts'
import type { Slide } from '../deck.ts'
import { isLabel } from '../headline/isLabel.ts'
import { isProse } from '../isProse.ts'
import { factsOf } from '../layouts/index.ts'
import { titleOf } from '../titleOf.ts'

/** Faults of a sentence that only leads to something else. */
const leadingFaults: readonly SentenceFault[] = ['pointer', 'leadIn', 'onlyLinks']

/**
 * Tell whether all sentences of a slide and its notes only send the audience elsewhere, under a title that is a mere label.
 * One of the sentences must have a link: without a link it may be a step, `Click **Save**.`
 *
 * @example `## Options`, `You can find out more in the [guide](guide.md).` -> true
 */
export function onlyPointsElsewhere(slide: Slide, lang: string): boolean {
  const { heading, headline, body } = titleOf(slide)
  const blocks = [...(headline ? [headline] : []), ...body, ...slide.note]
  if (!factsOf(slide.layout).prose || (heading && !isLabel(plainText(heading), lang))) return false
  if (!blocks.every(isProse) || blocks.some(({ data }) => data?.directives)) return false
  const sentences = blocks.filter(isProse).flatMap((paragraph) => splitSentences(paragraph, lang))
  const pointers = sentences.filter((sentence) => readSentence(sentence, lang).faults.includes('pointer'))
  return (
    pointers.some(hasLink) &&
    sentences.every((sentence) => readSentence(sentence, lang).faults.some((fault) => leadingFaults.includes(fault)))
  )
}

function hasLink(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some((node) => node.type === 'link' || ('children' in node && hasLink(node.children)))
}
