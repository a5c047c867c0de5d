import { parseMarkdown } from '../article/parseMarkdown.ts'
import { slideMinutes } from '../deck/speakingMinutes.ts'
import type { ReadSlide } from './readDeck.ts'

/** The minutes of the talk between which a slide is shown: from 1.5 to 2.25. */
export interface SlideTime {
  from: number
  to: number
}

/** Estimate for each slide of a deck from which minute to which it is shown. */
export function slideTimes(
  slides: readonly Pick<ReadSlide, 'content' | 'note'>[],
  wordsPerMinute: number,
): SlideTime[] {
  let passed = 0
  return slides.map(({ content, note }) => {
    const from = passed
    passed += slideMinutes(parseMarkdown(note).children, parseMarkdown(content).children, wordsPerMinute)
    return { from, to: passed }
  })
}

/** Format a slide's time as minutes and seconds: `1:05–1:50`. */
export function clockTime({ from, to }: SlideTime): string {
  return `${clock(from)}–${clock(to)}`
}

function clock(minutes: number): string {
  const seconds = Math.round(minutes * 60)
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`
}
