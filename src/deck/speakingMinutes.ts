import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isWide } from '../text/textWidth.ts'
import type { Deck } from './deck.ts'
import { countMainSlides } from './toAppendix.ts'

/** How many full-width characters are spoken in the time of one word: 220 a minute, at 130 words. */
const widePerWord = 1.7

/** The shortest time that a slide is on, in minutes. */
const glance = 0.1

/**
 * Estimate the speaking time of a deck in minutes, without its appendix: the speaker reads the notes, or the slide where
 * it has none.
 *
 * @param wordsPerMinute how fast a speaker talks who also points at things
 */
export function speakingMinutes({ children }: Deck, wordsPerMinute: number): number {
  return children.slice(0, countMainSlides(children)).reduce((sum, { note, children: slots }) => {
    const shown = slots.flatMap((slot) => slot.children)
    return sum + slideMinutes(note, shown, wordsPerMinute)
  }, 0)
}

/** Estimate the speaking time of one slide, in minutes. */
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
