import { room, typeFloors } from './canvas.ts'
import { estimateLines, widestWordWidth, widthOnOneLine } from './wordWidths.ts'

const year = /(?<!\d)(?:19|20)\d\d(?!\d)/

/** Match a date, made of numbers, separators, a quarter or a month: `2024`, `2019–2021`, `Q3 2025`, `May 2024`. */
const date = /^(?:[\d\s/.,–年月日년월일QH-]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*(?!\p{L}))+$/iu

/** Match the separator between a date and its event: a colon, a dash, or a space after `年`, `月`, `日` and so on. */
const dateSeparator = /\s*[:：]\s*|\s+[–—-]\s+|\s*——?\s*|(?<=[年月日년월일])\s+/u

/** Sizes of the drawing in px, except `leading`, a multiple of the font size. `layouts/timeline.vue` repeats them. */
const sizes = { date: 78, gap: 24, leading: 1.35, mostHeight: 260 }

/** Fewer events are not drawn as a horizontal timeline. */
const fewestEvents = 3
/** How many events stand side by side in one row at most. */
const mostAcross = 6

/** Return the year of a date; `NaN` if the text is no date. */
export function yearOf(text: string): number {
  return date.test(text.trim()) ? Number(year.exec(text)?.[0]) : Number.NaN
}

/** Tell whether years are sorted, ascending or descending. */
export function areInOrder(years: readonly number[]): boolean {
  const isSorted = (direction: 1 | -1) =>
    years.every((year, at) => at === 0 || direction * (year - (years[at - 1] ?? year)) >= 0)
  return !years.some(Number.isNaN) && (isSorted(1) || isSorted(-1))
}

/**
 * Find the end of the date at the start of a text, and the start of the event after it, as indexes. Return undefined if
 * the text does not begin with a date.
 *
 * @example `May 2021 – Launch` -> 8, 11
 */
export function cutDate(text: string): [end: number, start: number] | undefined {
  const found = dateSeparator.exec(text)
  if (!found || Number.isNaN(yearOf(text.slice(0, found.index)))) return undefined
  const start = found.index + found[0].length
  return start < text.length ? [found.index, start] : undefined
}

/**
 * Return how many events of a timeline stand side by side: all of them, or half of them if they need two rows. Return
 * undefined if they have no room in the smallest font size without breaking a word.
 *
 * @param texts texts of the items, each a date and an event
 */
export function eventsPerRow(texts: readonly string[]): number | undefined {
  const rows = Math.ceil(texts.length / mostAcross)
  const across = Math.ceil(texts.length / Math.max(rows, 1))
  const line = ((room.width + sizes.gap) / across - sizes.gap) / typeFloors.text
  const lines = texts.map((text) => {
    const [end, start] = cutDate(text) ?? [0, 0]
    const event = text.slice(start)
    const isWhole = widestWordWidth(event) <= line && widthOnOneLine(text.slice(0, end)) <= line
    return isWhole ? estimateLines(event, line) : Number.POSITIVE_INFINITY
  })
  const height = rows * (sizes.date + Math.max(...lines) * typeFloors.text * sizes.leading)
  return texts.length >= fewestEvents && height <= sizes.mostHeight ? across : undefined
}
