import { toString } from 'mdast-util-to-string'
import { isWide } from '../article/columns.ts'
import type { Deck, Slide } from './deck.ts'
import { countGiven } from './toAppendix.ts'

/** Full-width characters that are said in the time of a word of letters: 220 a minute, at 130 words. */
const widePerWord = 1.7

/** What a slide takes to be seen, in minutes, however little is said of it. */
const glance = 0.1

/**
 * Estimate how long a deck takes to be given, in minutes: its notes are read out, and where there are none the slide is. An
 * appendix is not.
 *
 * @param wordsPerMinute what a speaker says in a minute who also points at things
 */
export function speakingMinutes({ children }: Deck, wordsPerMinute: number): number {
  const given = children.slice(0, countGiven(children))
  return given.reduce((sum, slide) => sum + Math.max(glance, wordsOf(said(slide)) / wordsPerMinute), 0)
}

function said({ note, children }: Slide): string {
  return note.length > 0 ? textOf(note) : textOf(children.flatMap((slot) => slot.children))
}

function textOf(blocks: Slide['note']): string {
  return blocks.map((block) => (block.type === 'code' ? '' : toString(block))).join('\n')
}

function wordsOf(text: string): number {
  const wide = Array.from(text).filter((character) => isWide(character)).length
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.filter((word) => !isWide(word)).length ?? 0
  return wide / widePerWord + words
}
