import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { splitSentences } from '../../text/splitSentences.ts'
import { claimValue } from './claimValue.ts'
import { isClaim } from './isClaim.ts'
import { topicOf } from './termsOf.ts'

/** A sentence that says something about a text's subject, and can stand alone (`isClaim`). */
export interface Claim {
  sentence: PhrasingContent[]
  /** The paragraph that the sentence is from. */
  paragraph: Paragraph
  /** The index of the sentence in the paragraph. */
  at: number
  /** Points by `claimValue`. */
  value: number
}

/**
 * Find the best claim of some blocks: the claim with the most points by `claimValue`, the first of equals. Return undefined
 * if the blocks have no claim.
 */
export function bestClaimOf(blocks: readonly RootContent[], lang: string, title?: string): Claim | undefined {
  const claims = blocks.flatMap((block) => (block.type === 'paragraph' ? claimsOf(block, lang, title) : []))
  return claims.reduce<Claim | undefined>(
    (best, claim) => (best && best.value >= claim.value ? best : claim),
    undefined,
  )
}

/** Find all claims of a paragraph: the sentences that can stand alone. */
export function claimsOf(paragraph: Paragraph, lang: string, title?: string): Claim[] {
  const sentences = splitSentences(paragraph, lang)
  const topic = topicOf(sentences.map((children) => toString({ type: 'paragraph', children })))
  return sentences.flatMap((sentence, at): Claim[] => {
    if (!isClaim(sentence, lang)) return []
    const context = { lang, at, sentenceCount: sentences.length, topic, ...(title === undefined ? {} : { title }) }
    return [{ sentence, paragraph, at, value: claimValue(sentence, context) }]
  })
}
