import type { Slide } from '../deck.ts'
import { minutesOf } from '../speakingMinutes.ts'
import { canBeSaidOn } from './canBeSaidOn.ts'

/** For how many minutes a slide may be on at most when others are said on it too. */
const longestOn = 2

/** A talk may have this many slides, however short it is. */
const fewestSlides = 8

/** The slides of a deck, and which of them are shown. */
export interface StageOfTalk {
  slides: readonly Slide[]
  shown: ReadonlySet<Slide>
  wordsPerMinute: number
  /** How many minutes the shown slides and what is said on them may take. */
  most: number
}

/**
 * Say slides on others: each on the slide before it under the same title, or on the one on which that is said, if that is not
 * on too long by it, and there is time.
 *
 * @returns the slides that are said, each with the one on which
 */
export function sayOnHosts(stage: StageOfTalk, others: ReadonlySet<Slide>): Map<Slide, Slide> {
  const { slides, shown, wordsPerMinute, most } = stage
  const said = new Map<Slide, Slide>()
  const minutes = new Map([...shown].map((slide) => [slide, minutesOf(slide, wordsPerMinute)]))
  let left = most - [...minutes.values()].reduce((sum, time) => sum + time, 0)
  for (const [at, slide] of slides.entries()) {
    const before = slides[at - 1]
    if (!others.has(slide) || !before) continue
    const host = shown.has(before) ? before : said.get(before)
    const time = minutesOf(slide, wordsPerMinute)
    const all = ((host && minutes.get(host)) ?? 0) + time
    if (!host || !canBeSaidOn(slide, host) || time > left || all > longestOn) continue
    said.set(slide, host)
    minutes.set(host, all)
    left -= time
  }
  return said
}

/** Slides that may be said instead of shown, the best first, and how many there may be in a minute. */
export interface Pace extends StageOfTalk {
  movable: readonly Slide[]
  pace: number
}

/**
 * Find the slides to say instead of showing, so that a talk has no more slides a minute than its audience can follow: the
 * last ones in rank that go on under a title. Evidence stays shown, and so does the first slide of each section.
 */
export function slowDown({ movable, pace, ...stage }: Pace): Set<Slide> {
  const { slides, shown, wordsPerMinute, most } = stage
  const minutes = [...shown].reduce((sum, slide) => sum + minutesOf(slide, wordsPerMinute), 0)
  let tooMany = Math.floor(shown.size - Math.max(fewestSlides, pace * Math.min(most, minutes)))
  const slow = new Set<Slide>()
  for (const slide of movable.toReversed()) {
    if (tooMany <= 0) break
    const before = slides[slides.indexOf(slide) - 1]
    if (!before || !shown.has(before) || opensByBreak(slide) || !canBeSaidOn(slide, before)) continue
    slow.add(slide)
    tooMany -= 1
  }
  return slow
}

/** Tell whether the author begins a slide here. */
function opensByBreak({ children }: Slide): boolean {
  return children.some((slot) => slot.children.some(({ data }) => data?.directives?.break))
}
