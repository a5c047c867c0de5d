import { room, typeFloors } from './canvas.ts'
import { estimateLines, widestLine, widestWord } from './wordWidths.ts'

const year = /(?<!\d)(?:19|20)\d\d(?!\d)/

/** A year, beside it only figures, separators, a quarter or a month: `2024`, `2019–2021`, `Q3 2025`, `May 2024`. */
const date = /^(?:[\d\s/.,–年月日년월일QH-]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*(?!\p{L}))+$/iu

/** What stands between a date and what happened: a colon, a dash, or a space behind the sign of a year, month or day. */
const behindDate = /\s*[:：]\s*|\s+[–—-]\s+|\s*——?\s*|(?<=[年月日년월일])\s+/u

/** Sizes of the drawing, in px; `layouts/timeline.vue` says the same. */
const sizes = { date: 78, gap: 24, leading: 1.35, mostHeight: 260 }

/** Fewest events of a line across the slide, and the most that stand side by side. */
const fewestEvents = 3
const mostAcross = 6

/** The year of a date; not a number where a text is no date. */
export function yearOf(text: string): number {
  return date.test(text.trim()) ? Number(year.exec(text)?.[0]) : Number.NaN
}

/** Tell whether years follow each other, forwards or backwards. */
export function areInOrder(years: readonly number[]): boolean {
  const isSorted = (direction: 1 | -1) =>
    years.every((year, at) => at === 0 || direction * (year - (years[at - 1] ?? year)) >= 0)
  return !years.some(Number.isNaN) && (isSorted(1) || isSorted(-1))
}

/**
 * Find the end of the date that a text opens with, and the start of what happened then; undefined where it opens with
 * none.
 *
 * @example `May 2021 – Launch` -> 8, 11
 */
export function cutDate(text: string): [end: number, start: number] | undefined {
  const found = behindDate.exec(text)
  if (!found || Number.isNaN(yearOf(text.slice(0, found.index)))) return undefined
  const start = found.index + found[0].length
  return start < text.length ? [found.index, start] : undefined
}

/**
 * Say how many events stand side by side, each under its date: all of them, or half of them where they take two lines
 * across the slide. Undefined where they have no room in the smallest type without breaking a word.
 */
export function eventsAcross(texts: readonly string[]): number | undefined {
  const rows = Math.ceil(texts.length / mostAcross)
  const across = Math.ceil(texts.length / Math.max(rows, 1))
  const line = ((room.width + sizes.gap) / across - sizes.gap) / typeFloors.text
  const lines = texts.map((text) => {
    const [end, start] = cutDate(text) ?? [0, 0]
    const event = text.slice(start)
    const isWhole = widestWord(event) <= line && widestLine(text.slice(0, end)) <= line
    return isWhole ? estimateLines(event, line) : Number.POSITIVE_INFINITY
  })
  const height = rows * (sizes.date + Math.max(...lines) * typeFloors.text * sizes.leading)
  return texts.length >= fewestEvents && height <= sizes.mostHeight ? across : undefined
}
