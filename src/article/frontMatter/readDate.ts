/** A date in numbers, year first, and what is written behind it: a time, a time zone. */
const numericDate = /^(\d{4}([-/.])\d{1,2}\2\d{1,2})(?:T|\s+)(\d{1,2}:\d{2}.*)$/i

/** What a program would fill in: `today`, `{{ now }}`, a call of R or LaTeX. */
const placeholder = /^(?:today|now|auto|last-modified|none|n\/a)$|[`{}\\]/i

/**
 * Read the date of an article as it is written. A time of day behind numbers is for the site that publishes the article,
 * and a word that a program would replace is no date: both are left out.
 *
 * `March 1, 2024` -> itself, `2015-03-02 10:00:00` -> `2015-03-02`
 */
export function readDate(written: string): { date?: string; dateLeftOut?: string } {
  if (placeholder.test(written)) return { dateLeftOut: written }
  const [, date, , time] = numericDate.exec(written) ?? []
  return date !== undefined && time !== undefined ? { date, dateLeftOut: time } : { date: written }
}
