import { parseMarkdown } from '../article/parseMarkdown.ts'
import { slideMinutes } from '../deck/speakingMinutes.ts'
import { rememberByText } from '../text/rememberByText.ts'
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
  return slides.map((slide) => {
    const from = passed
    passed += minutesOfRead(slide, wordsPerMinute)
    return { from, to: passed }
  })
}

/** Estimate the speaking time of a slide of a deck that was read, in minutes. */
export function minutesOfRead({ content, note }: Pick<ReadSlide, 'content' | 'note'>, wordsPerMinute: number): number {
  return slideMinutes(blocksOf(note), blocksOf(content), wordsPerMinute)
}

/** Remembered, because a talk that is being given is planned anew after each save, and most of its slides are the same. */
const blocksOf = rememberByText((text) => parseMarkdown(text).children)

/** Format a slide's time as minutes and seconds: `1:05–1:50`. */
export function clockTime({ from, to }: SlideTime): string {
  return `${clock(from)}–${clock(to)}`
}

function clock(minutes: number): string {
  const seconds = Math.round(minutes * 60)
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`
}
