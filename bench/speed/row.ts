/** A line of the table: a figure that was taken in several rounds. */
export interface Row {
  what: string
  /** One for each round. */
  values: number[]
  unit?: 'ms' | 'MiB' | 'KB' | 's'
  /** At most this. */
  aim?: number
  /** What the figure was made of, as in `ours 2.1 s, marp 2.4 s`. */
  of?: string
}

/** The value in the middle; of two, the mean. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number) => sorted[Math.floor(index)] ?? Number.NaN
  return (at((sorted.length - 1) / 2) + at(sorted.length / 2)) / 2
}

/**
 * Make a row of two times that were taken in turn. Each round has its own ratio, since the machine is as busy for one as
 * for the other within a round, but not from round to round.
 */
export function ratioRow(row: Omit<Row, 'values' | 'of'>, names: [string, string], pairs: [number, number][]): Row {
  const seconds = (index: 0 | 1) => `${names[index]} ${median(pairs.map((pair) => pair[index])).toFixed(2)} s`
  return { ...row, values: pairs.map(([ours, theirs]) => ours / theirs), of: `${seconds(0)}, ${seconds(1)}` }
}

/** Write rows as a table of Markdown, each with the name of its case. */
export function toTable(rows: (Row & { case: string })[]): string {
  const lines = rows.map((row) => {
    const [least, most] = [Math.min(...row.values), Math.max(...row.values)].map((value) => figure(value, row))
    const aim =
      row.aim === undefined ? '' : `${figure(row.aim, row)}${median(row.values) <= row.aim ? '' : ' (missed)'}`
    const spread = row.values.length > 1 ? `${least} to ${most}` : ''
    return [row.case, row.what, figure(median(row.values), row), spread, aim, row.of ?? '']
  })
  const head = ['case', 'what', 'median', 'spread', 'at most', 'of']
  return [head, ['---', '---', '---:', '---', '---:', '---'], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function figure(value: number, { unit }: Pick<Row, 'unit'>): string {
  if (unit === undefined) return value.toFixed(2)
  return `${unit === 's' ? value.toFixed(2) : Math.round(value)} ${unit}`
}
