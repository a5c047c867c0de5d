import { toString } from 'mdast-util-to-string'
import { isWide } from '../article/columns.ts'
import type { Deck, Slide } from './deck.ts'

/** What a speaker says in a minute who also points at things: words of letters, or full-width characters. */
const wordsPerMinute = 130
const widePerMinute = 220

/** What a slide takes to be seen, in minutes, however little is said of it. */
const glance = 0.1

/** Estimate how long a deck takes to be given, in minutes: its notes are read out, and where there are none the slide is. */
export function speakingMinutes(deck: Deck): number {
  return deck.children.reduce((sum, slide) => sum + Math.max(glance, minutesOf(said(slide))), 0)
}

function said({ note, children }: Slide): string {
  return note.length > 0 ? textOf(note) : textOf(children.flatMap((slot) => slot.children))
}

function textOf(blocks: Slide['note']): string {
  return blocks.map((block) => (block.type === 'code' ? '' : toString(block))).join('\n')
}

function minutesOf(text: string): number {
  const wide = Array.from(text).filter((character) => isWide(character)).length
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.filter((word) => !isWide(word)).length ?? 0
  return wide / widePerMinute + words / wordsPerMinute
}
