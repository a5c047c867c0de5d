import type { PhrasingContent } from 'mdast'
import { readSentence } from './readSentence.ts'

/** Most columns of a sentence that is set as a headline, or as a statement in three lines of 48 px. */
export const claimWidth = 100

/**
 * Tell whether a sentence can stand alone, as a headline or a statement: it is whole, is about the subject, refers to
 * nothing outside of it, and is no question. How long it is (`claimWidth`) is for the caller to judge.
 */
export function isClaim(sentence: PhrasingContent[], lang: string): boolean {
  const { faults, question } = readSentence(sentence, lang)
  return faults.length === 0 && !question
}
