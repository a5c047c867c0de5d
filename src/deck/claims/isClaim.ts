import type { PhrasingContent } from 'mdast'
import { readSentence } from './readSentence.ts'

/** Greatest `textWidth` of a claim or statement that is read from afar, in three lines of 48 px. */
export const claimWidth = 100

/**
 * Tell whether a sentence is a claim, which can stand alone as a headline or a statement. It must be a whole sentence about
 * the subject, refer to no other sentence, and be no question. Callers limit its width (`claimWidth`).
 */
export function isClaim(sentence: PhrasingContent[], lang: string): boolean {
  const { faults, question } = readSentence(sentence, lang)
  return faults.length === 0 && !question
}
