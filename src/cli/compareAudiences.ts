import type { Conversion } from '../pipeline/convert.ts'

/**
 * Return the lines of a table that compares audiences: how much each one sees, only hears, and has in its appendix.
 * Return no line if there is only one audience.
 *
 * @param title stands above the names of the audiences, such as the article's path
 * @returns lines such as `engineers  9       4        12 sentences  3 code`
 */
export function compareAudiences(conversions: Conversion[], title = ''): string[] {
  const rows = conversions.flatMap(({ audience, slides, told }) =>
    told
      ? [[audience, `${slides}`, `${told.minutes ?? '?'}`, ...[told.shown, told.said, told.appendix].map(countKinds)]]
      : [],
  )
  if (rows.length < 2) return []
  const hasAppendix = rows.some((row) => row.at(-1) !== countKinds({}))
  const heads = [title, 'slides', 'minutes', 'shown', 'only said', 'in the appendix']
  const table = [heads, ...rows].map((row) => (hasAppendix ? row : row.slice(0, -1)))
  const widths = heads.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)))
  return table.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** Write counts as words: `{ item: 1, code: 3 }` -> `1 item, 3 code`. */
function countKinds(counts: Partial<Record<string, number>>): string {
  const texts = Object.entries(counts).map(
    ([kind, count]) => `${count} ${kind}${count === 1 || kind === 'code' ? '' : 's'}`,
  )
  return texts.join(', ') || '-'
}
