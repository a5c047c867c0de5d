import type { PhrasingContent } from 'mdast'
import { longSentence } from '../density.ts'
import { readSentence, type SentenceFault, type SentenceTraits } from './readSentence.ts'
import { sharedTermRatio, type Topic, termsOf, topicRatio } from './termsOf.ts'

/** What `claimValue` has to know about the sentence's place and the texts around it. */
export interface SentenceContext {
  lang: string
  /**
   * The index of the sentence in its paragraph, and how many sentences the paragraph has. Default: it is the only sentence.
   */
  at?: number
  sentenceCount?: number
  /**
   * The title above the sentence, and the texts that the slide shows already. A sentence that repeats one of these is worth
   * little.
   */
  title?: string
  shown?: readonly string[]
  /** The topic of all sentences of the paragraph, this one included. */
  topic?: Topic
}

/** Points that a sentence loses for each fault. */
const costs: Record<SentenceFault, number> = {
  meta: 4,
  leadIn: 5,
  leaning: 2.5,
  credit: 5,
  pointer: 4,
  caption: 5,
  fragment: 4,
  scant: 4,
  onlyLinks: 5,
  onlyCode: 5,
}

/** A sentence repeats another text if at least this share of its terms, 0 to 1, is in that text. */
const repeatShare = 0.75

/** Least and greatest `textWidth` of a sentence of a good length. */
const fitting = { from: 40, to: 140 }

/**
 * Rate how much a sentence says, in points. A sentence with about 0 points says nothing of its own, one with 4 points is a
 * good claim. Compare only sentences of one language.
 *
 * A sentence gains points for words that the author set in bold, for figures and their changes, results, contrasts,
 * comparisons, definitions, its place in the paragraph, and terms that it shares with the sentences around it. It loses
 * points for faults, for a condition, for a question, for great length, and if it repeats the title or what is shown.
 *
 * @example `It dropped from 6 days to 5 minutes.` > `It continued its climb.`
 */
export function claimValue(sentence: PhrasingContent[], context: SentenceContext): number {
  const traits = readSentence(sentence, context.lang)
  const own = contentPoints(traits) + placePoints(context) + topicPoints(traits.text, context)
  const faults = traits.faults.reduce((sum, fault) => sum + costs[fault], 0)
  return own - faults - (traits.question ? 4 : 0) - (traits.condition ? 1.5 : 0) - (traits.width > longSentence ? 2 : 0)
}

function contentPoints(traits: SentenceTraits): number {
  return (
    (traits.bold ? 4 : 0) +
    (traits.sumsUp ? 4 : 0) +
    Math.min(traits.figures, 3) * 1.25 +
    (traits.figures > 0 ? 1.5 : 0) +
    (traits.change ? 2 : 0) +
    (traits.result ? 1 : 0) +
    (traits.contrast ? 0.75 : 0) +
    (traits.comparison ? 0.5 : 0) +
    (traits.definition ? 1.25 : 0) +
    (traits.width >= fitting.from && traits.width <= fitting.to ? 1 : 0)
  )
}

/**
 * Rate the place of a sentence in its paragraph. The first sentence mostly says what the paragraph is about, the last one
 * what follows from it.
 */
function placePoints({ at = 0, sentenceCount = 1 }: SentenceContext): number {
  const place = at === 0 ? 2 : at === sentenceCount - 1 ? 0.75 : 0
  return place - at / 100
}

function topicPoints(text: string, { title, shown = [], topic }: SentenceContext): number {
  const terms = termsOf(text)
  const shared = topic ? topicRatio(terms, topic) : 0
  const again = [...(title ? [title] : []), ...shown].some(
    (said) => sharedTermRatio(terms, termsOf(said)) >= repeatShare,
  )
  return Math.min(1, shared * 4) - (again ? 3 : 0)
}
