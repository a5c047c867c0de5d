/** The first three letters of each month's English name, from January on. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Match a day: `2024-03-01` or `2024年3月1日`; `March 1, 2024`; `1 March 2024`. */
const patterns = [
  /(?<year>\d{4})\s*[-/.年년]\s*(?<month>\d{1,2})\s*[-/.月월]\s*(?<day>\d{1,2})/,
  /(?<name>[a-z]{3,})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(?<year>\d{4})/i,
  /(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?<name>[a-z]{3,})\.?,?\s+(?<year>\d{4})/i,
]

/**
 * Read a day and return it as ISO 8601: `March 1, 2024` -> `2024-03-01`. Return undefined if the text names no day, or
 * could mean two days, as `01/02/2024` does.
 */
export function isoDay(written: string): string | undefined {
  for (const pattern of patterns) {
    const { year = '', month, name, day = '' } = pattern.exec(written)?.groups ?? {}
    const monthNumber = name === undefined ? Number(month) : months.indexOf(name.slice(0, 3).toLowerCase()) + 1
    const iso = `${year}-${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}`
    // `Date` reads a day that does not exist, such as February 30, as a day of the next month or as invalid.
    if (new Date(`${iso}T00:00Z`).toJSON()?.startsWith(iso)) return iso
  }
  return undefined
}
