import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { splitSentences } from '../../text/splitSentences.ts'
import { claimValue } from './claimValue.ts'
import { isClaim } from './isClaim.ts'
import { topicOf } from './termsOf.ts'

/** A sentence that stands for the prose it is from. */
export interface Claim {
  sentence: PhrasingContent[]
  /** The paragraph that it is from. */
  paragraph: Paragraph
  /** Its place among the paragraph's sentences, from 0. */
  at: number
  value: number
}

/**
 * Find the sentence with the highest `claimValue` among those of the prose that can stand alone; the first if several
 * are equal. Return undefined if none can stand alone.
 */
export function claimOf(blocks: readonly RootContent[], lang: string, title?: string): Claim | undefined {
  const claims = blocks.flatMap((block) => (block.type === 'paragraph' ? claimsOf(block, lang, title) : []))
  return claims.reduce<Claim | undefined>(
    (best, claim) => (best && best.value >= claim.value ? best : claim),
    undefined,
  )
}

/** Find all sentences of a paragraph that can stand alone. */
export function claimsOf(paragraph: Paragraph, lang: string, title?: string): Claim[] {
  const sentences = splitSentences(paragraph, lang)
  const topic = topicOf(sentences.map((children) => toString({ type: 'paragraph', children })))
  return sentences.flatMap((sentence, at): Claim[] => {
    if (!isClaim(sentence, lang)) return []
    const context = { lang, at, sentenceCount: sentences.length, topic, ...(title === undefined ? {} : { title }) }
    return [{ sentence, paragraph, at, value: claimValue(sentence, context) }]
  })
}
