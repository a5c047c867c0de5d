import type { Paragraph } from 'mdast'
import { readSentence, type SentenceFault } from './claims/readSentence.ts'

const faultsAtEnd: readonly SentenceFault[] = ['leadIn', 'credit', 'pointer', 'caption', 'onlyLinks', 'onlyCode']

/**
 * Choose the paragraphs that can end a talk. Leave out lead-ins, credits, pointers, captions, paragraphs of links or code alone,
 * and what leans on a paragraph that is left out: `However, it has a price.`
 */
export function paragraphsThatEnd(paragraphs: readonly Paragraph[], lang: string): Paragraph[] {
  const chosen: Paragraph[] = []
  for (const [at, paragraph] of paragraphs.entries()) {
    const { faults } = readSentence(paragraph.children, lang)
    const isMissing = at === 0 || chosen.at(-1) !== paragraphs[at - 1]
    if (faults.some((fault) => faultsAtEnd.includes(fault)) || (isMissing && faults.includes('leaning'))) continue
    chosen.push(paragraph)
  }
  return chosen
}
