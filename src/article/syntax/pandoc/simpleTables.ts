import { MarkdownLines } from '../../source/markdownLines.ts'

/** Match the line of dashes below the header of a table with two columns or more: `------  ----`. */
const ruler = /^ *-{2,}(?: +-{2,})+ *$/

/**
 * Rewrite simple tables of Pandoc as tables of GFM, starting on the same line:
 *
 * ```markdown
 *   Name   Age      | Name | Age |
 * ------  ----  ->  | --- | --- |
 *    Ann    12      | Ann | 12 |
 * ```
 *
 * A blank line ends a table. Lines with text in the gap between two columns are no table.
 */
export function simpleTables(text: string): string {
  if (!/^ *-{2,} +-{2,}/m.test(text)) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const markdown = new MarkdownLines(lines)
  for (const at of markdown) {
    const isMultiline = border.test(lines[at] ?? '') && lines[at + 1]?.trim() && !ruler.test(lines[at] ?? '')
    const multiline = isMultiline ? readMultiline(lines, at) : undefined
    if (multiline) {
      lines.splice(at, multiline.length, ...multiline)
      markdown.goOnBelow(at + multiline.length - 1)
      continue
    }
    const isTable = ruler.test(lines[at] ?? '') && lines[at - 1]?.trim() && !lines[at - 2]?.trim()
    const length = lines.slice(at + 1).findIndex((line) => !line.trim())
    const end = length < 0 ? lines.length : at + 1 + length
    const table = isTable && end > at + 1 ? readTable(lines.slice(at - 1, end)) : undefined
    if (table) lines.splice(at - 1, table.length, ...table)
  }
  return lines.join('\n')
}

/** Match the line of dashes above and below a multiline table of Pandoc: `----------`. */
const border = /^ *-{10,} *$/

/**
 * Read a multiline table of Pandoc. One of its rows may have several lines, and a blank line ends each row. Fill up the GFM
 * table with blank lines, so that it has as many lines as the table that it replaces. Return undefined if the lines are no such
 * table.
 */
function readMultiline(lines: readonly string[], first: number): string[] | undefined {
  const end = lines.findIndex((line, at) => at > first && border.test(line) && !lines[at + 1]?.trim())
  const rulerAt = lines.findIndex((line, at) => at > first && at < end && ruler.test(line))
  if (end < 0 || rulerAt < 0) return undefined
  const columns = Array.from(
    (lines[rulerAt] ?? '').matchAll(/-+/g),
    ({ 0: dashes, index }) => [index, index + dashes.length] as const,
  )
  const rows: string[][] = []
  const read = (from: number, to: number): boolean => {
    let isNew = true
    for (const line of lines.slice(from, to)) {
      if (!line.trim()) {
        isNew = true
        continue
      }
      const cells = cellsOf(line, columns)
      if (!cells) return false
      const last = rows.at(-1)
      if (isNew || !last) rows.push(cells)
      else rows[rows.length - 1] = last.map((cell, at) => [cell, cells[at] ?? ''].filter(Boolean).join(' '))
      isNew = false
    }
    return true
  }
  if (!read(first + 1, rulerAt) || rows.length !== 1 || !read(rulerAt + 1, end)) return undefined
  const [head = '', ...others] = rows.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
  const written = [head, `| ${columns.map(() => '---').join(' | ')} |`, ...others]
  return [...written, ...Array.from({ length: end - first + 1 - written.length }, () => '')]
}

function readTable([head = '', dashed = '', ...rows]: string[]): string[] | undefined {
  const columns = Array.from(dashed.matchAll(/-+/g), ({ 0: dashes, index }) => [index, index + dashes.length] as const)
  const read = (line: string) => cellsOf(line, columns)
  const cells = [head, ...rows].map(read)
  const written = cells.map((row) => row && `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
  if (written.includes(undefined)) return undefined
  const [first = '', ...others] = written.flatMap((line) => line ?? [])
  return [first, `| ${columns.map(() => '---').join(' | ')} |`, ...others]
}

/**
 * Split a line into the cells of columns. Return undefined if text stands in the gap between two columns. The last column
 * reaches to the end of the line.
 */
function cellsOf(line: string, columns: readonly (readonly [from: number, to: number])[]): string[] | undefined {
  const cells: string[] = []
  for (const [at, [from, to]] of columns.entries()) {
    const next = columns[at + 1]
    const start = at === 0 ? 0 : from
    // Text in the gap belongs to neither column.
    if (next && line.slice(to, next[0]).trim()) return undefined
    cells.push(line.slice(start, next ? next[0] : undefined).trim())
  }
  return cells
}
