import type { PhrasingContent } from 'mdast'
import { textWidth } from '../../text/textWidth.ts'
import { claimWidth } from './isClaim.ts'
import { readSentence } from './readSentence.ts'

/**
 * Tell whether sentences may be set giant, the first one larger than the others. The first must refer to no other sentence,
 * and be no lead-in, caption, credit, pointer or fragment. A question is allowed, and so is a single word or number that
 * ends with a mark (`Never.`). All sentences together must fit on three lines.
 *
 * @example `Nobody owned it. However, it worked.` -> true, `However, it worked.` -> false
 */
export function isStatement([first, ...others]: PhrasingContent[][], lang: string): boolean {
  if (!first) return false
  const all = [first, ...others].map((sentence) => readSentence(sentence, lang))
  const isWhole = all.every(({ faults }) => !faults.includes('leadIn') && !faults.includes('caption'))
  const width = all.reduce((sum, { text }) => sum + textWidth(text), 0)
  return isWhole && width <= claimWidth && mayLead(first, lang)
}

/** Tell whether a sentence may be set larger than the text after it: it has no fault, but may be short (`Never.`). */
export function mayLead(sentence: PhrasingContent[], lang: string): boolean {
  const { faults, hasEndMark } = readSentence(sentence, lang)
  return faults.every((fault) => fault === 'scant' && hasEndMark)
}
