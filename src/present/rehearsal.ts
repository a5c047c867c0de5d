import { parseMarkdown } from '../article/parseMarkdown.ts'
import { spokenMinutes } from '../deck/speakingMinutes.ts'
import type { ReadSlide } from '../slidev/readDeck.ts'
import { textWidth } from '../text/textWidth.ts'
import { clockOf } from './pace.ts'
import type { Schedule } from './schedule.ts'

/** A slide of a rehearsal. `planned` and `spent` are seconds. */
export interface RehearsedSlide {
  slide: number
  title: string
  section: string
  planned: number
  spent: number
}

/** A rehearsal, as the file beside the deck stores it. */
export interface Rehearsal {
  /** Local date and time of its start: `2026-11-29 16:05`. */
  date: string
  /** How fast the speaker talked, as far as it could be measured. */
  wordsPerMinute: number
  slides: RehearsedSlide[]
}

/** A slide that was on for fewer seconds than this was skipped over, and is not used to measure the speaker's pace. */
const fewestSeconds = 2

/**
 * Make a rehearsal of the time that each slide was on. Slides that were not shown are left out.
 *
 * @param spent milliseconds that each slide was on, by its number
 */
export function rehearsalOf(
  { slides: scheduled }: Schedule,
  slides: readonly ReadSlide[],
  spent: Readonly<Record<number, number>>,
  { date, wordsPerMinute }: { date: string; wordsPerMinute: number },
): Rehearsal {
  const rehearsed = scheduled.flatMap(({ title, section, seconds }, at): RehearsedSlide[] => {
    const time = Math.round((spent[at + 1] ?? 0) / 1000)
    return time > 0 ? [{ slide: at + 1, title, section, planned: Math.round(seconds), spent: time }] : []
  })
  return { date, wordsPerMinute: learnPace(slides, spent) ?? wordsPerMinute, slides: rehearsed }
}

/**
 * Compute how many words a minute a speaker says: the words of the slides that were shown, divided by the time that
 * they were on. Time for looking at pictures and code is subtracted.
 *
 * @param spent milliseconds that each slide was on, by its number
 * @returns undefined if fewer than `enoughWords` words were said
 */
export function learnPace(slides: readonly ReadSlide[], spent: Readonly<Record<number, number>>): number | undefined {
  let words = 0
  let minutes = 0
  for (const [at, { content, note }] of slides.entries()) {
    const seconds = (spent[at + 1] ?? 0) / 1000
    if (seconds < fewestSeconds) continue
    const [said, shown] = [parseMarkdown(note).children, parseMarkdown(content).children]
    const looking = spokenMinutes(said, shown, Number.POSITIVE_INFINITY)
    // At one word a minute, the number of minutes is the number of words.
    const spoken = spokenMinutes(said, shown, 1) - looking
    if (spoken < fewestWords || seconds / 60 <= looking) continue
    words += spoken
    minutes += seconds / 60 - looking
  }
  return words >= enoughWords ? Math.round(words / minutes) : undefined
}

/** A slide with fewer words than this is not used to measure the pace, because its time is mostly for looking at it. */
const fewestWords = 20

/** The fewest words, of all slides together, from which a pace can be measured. */
const enoughWords = 100

/**
 * Write a table of the planned and the actual time of each slide and section. If there is an earlier rehearsal, add its
 * times as a last column.
 *
 * @returns the lines of the table, and a last line with the words a minute
 */
export function rehearsalTable({ slides, wordsPerMinute }: Rehearsal, before: Rehearsal | undefined): string[] {
  const times = new Map(before?.slides.map(({ title, spent }) => [title, spent]))
  const rows = [['', 'slide', 'plan', 'real', 'off', ...(before ? ['before'] : [])]]
  let section: string | undefined
  const row = (no: string, title: string, planned: number, spent: number, last: number | undefined) => {
    const cells = [no, shorten(title), clockOf(planned), clockOf(spent), signed(spent - planned)]
    rows.push(before ? [...cells, last === undefined ? '' : clockOf(last)] : cells)
  }
  const sum = (all: readonly RehearsedSlide[], of: 'planned' | 'spent') => all.reduce((sum, one) => sum + one[of], 0)
  for (const one of slides) {
    if (one.section !== section && one.section !== '') {
      const all = slides.filter((other) => other.section === one.section)
      const last = before?.slides.filter((other) => other.section === one.section) ?? []
      row('§', one.section, sum(all, 'planned'), sum(all, 'spent'), last.length > 0 ? sum(last, 'spent') : undefined)
    }
    section = one.section
    row(String(one.slide), one.title, one.planned, one.spent, times.get(one.title))
  }
  row('', 'all', sum(slides, 'planned'), sum(slides, 'spent'), before && sum(before.slides, 'spent'))
  const pace = `${wordsPerMinute} words a minute${before ? `, ${before.wordsPerMinute} before` : ''}`
  return [...align(rows), pace]
}

function signed(seconds: number): string {
  return seconds === 0 ? '' : `${seconds > 0 ? '+' : '-'}${clockOf(Math.abs(seconds))}`
}

function shorten(title: string): string {
  const letters = [...title]
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : title
}

/** Pad cells with spaces so that columns line up: titles to the left, all other cells to the right. */
function align(rows: readonly string[][]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => textWidth(row[column] ?? '')))) ?? []
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - textWidth(cell))
        return column === 1 ? cell + gap : gap + cell
      })
      .join('  ')
      .trimEnd(),
  )
}
