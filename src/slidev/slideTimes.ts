import { parseMarkdown } from '../article/parseMarkdown.ts'
import { slideMinutes } from '../deck/speakingMinutes.ts'
import { rememberByText } from '../text/rememberByText.ts'
import type { ReadSlide } from './readDeck.ts'

/** When a slide is shown, in minutes since the start of the talk: from 1.5 to 2.25. */
export interface SlideTime {
  from: number
  to: number
}

/** Estimate when each slide of a deck is shown. */
export function slideTimes(
  slides: readonly Pick<ReadSlide, 'content' | 'note'>[],
  wordsPerMinute: number,
): SlideTime[] {
  let passed = 0
  return slides.map((slide) => {
    const from = passed
    passed += minutesOfReadSlide(slide, wordsPerMinute)
    return { from, to: passed }
  })
}

/** Estimate the speaking time, in minutes, of a slide that was read from a deck. */
export function minutesOfReadSlide(
  { content, note }: Pick<ReadSlide, 'content' | 'note'>,
  wordsPerMinute: number,
): number {
  return slideMinutes(blocksOf(note), blocksOf(content), wordsPerMinute)
}

/**
 * Parse Markdown, and remember the blocks: `present` plans a talk again after each save, when most slides are the same.
 */
const blocksOf = rememberByText((text) => parseMarkdown(text).children)

/** Format a slide's time as minutes and seconds: `1:05–1:50`. */
export function clockTime({ from, to }: SlideTime): string {
  return `${clock(from)}–${clock(to)}`
}

function clock(minutes: number): string {
  const seconds = Math.round(minutes * 60)
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`
}
