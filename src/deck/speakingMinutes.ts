import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isWide } from '../text/textWidth.ts'
import type { Deck } from './deck.ts'
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
  return children.slice(0, countGiven(children)).reduce((sum, { note, children: slots }) => {
    const shown = slots.flatMap((slot) => slot.children)
    return sum + slideMinutes(note, shown, wordsPerMinute)
  }, 0)
}

/** Estimate how long one slide takes, in minutes. */
export function slideMinutes(note: RootContent[], shown: RootContent[], wordsPerMinute: number): number {
  return Math.max(glance, wordsOf(textOf(note.length > 0 ? note : shown)) / wordsPerMinute)
}

function textOf(blocks: RootContent[]): string {
  return blocks.map((block) => (block.type === 'code' ? '' : toString(block))).join('\n')
}

function wordsOf(text: string): number {
  const wide = Array.from(text).filter((character) => isWide(character)).length
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.filter((word) => !isWide(word)).length ?? 0
  return wide / widePerWord + words
}
