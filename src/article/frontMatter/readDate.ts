/** Match a date in numbers with the year first, and the time of day after it: `2015-03-02 10:00:00 +0100`. */
const numericDate = /^(\d{4}([-/.])\d{1,2}\2\d{1,2})(?:T|\s+)(\d{1,2}:\d{2}.*)$/i

/** Match a word or code that a program replaces by a date: `today`, `{{ now }}`, a call of R or LaTeX. */
const placeholder = /^(?:today|now|auto|last-modified|none|n\/a)$|[`{}\\]/i

/**
 * Read the date of an article as it is written. Leave out the time of day after a date in numbers, because it is for
 * the site that publishes the article. Leave out a word that a program would replace by a date, because it is no date.
 *
 * `March 1, 2024` -> itself, `2015-03-02 10:00:00` -> `2015-03-02`
 */
export function readDate(written: string): { date?: string; dateLeftOut?: string } {
  if (placeholder.test(written)) return { dateLeftOut: written }
  const [, date, , time] = numericDate.exec(written) ?? []
  return date !== undefined && time !== undefined ? { date, dateLeftOut: time } : { date: written }
}
