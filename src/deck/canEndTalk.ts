import type { Paragraph } from 'mdast'
import { readSentence, type SentenceFault } from './claims/readSentence.ts'

const faultsAtEnd: readonly SentenceFault[] = ['leadIn', 'credit', 'pointer', 'caption', 'onlyLinks']

/** Tell whether a paragraph can end a talk: it is no lead-in, credit, pointer or caption, and does not consist of links. */
export function canEndTalk({ children }: Paragraph, lang: string): boolean {
  return !readSentence(children, lang).faults.some((fault) => faultsAtEnd.includes(fault))
}
