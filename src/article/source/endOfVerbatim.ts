import type { LineFinder } from './lineFinder.ts'

/**
 * Verbatim blocks: their lines are not read as Markdown. Fences are not listed. `start` matches the first line, `end`
 * the last.
 */
const verbatimBlocks = [
  { start: /^ {0,3}<(?:pre|script|style|textarea)(?=[\s>]|$)/i, end: /<\/(?:pre|script|style|textarea)>/i },
  { start: /^ {0,3}<!--/, end: /-->/ },
  // A comment that starts inside a line is inline HTML, and ends with its paragraph at the latest.
  { start: /<!--/, end: /-->|^\s*$/ },
  { start: /^ {0,3}<\/?(?!v-)[a-z]/, end: /^\s*$/ },
  { start: /^\s*\{\/\*/, end: /\*\/\}/ },
  { start: /^\s*\$\$/, end: /\$\$\s*$|^\s*$/ },
  { start: /^(?:import|export)\s/, end: /^\s*$/ },
]

/**
 * Return a pattern for the last line of the verbatim block (code, a formula, HTML) that a line starts. Return undefined
 * if the line starts no such block, or if the block ends on the same line. A fence may follow list markers: `- ~~~`.
 */
export function endOfVerbatim(line: string): RegExp | undefined {
  const fence = /^(?: {0,3}|\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)+)(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1]
  if (fence !== undefined) return new RegExp(`^\\s*${fence}${fence.charAt(0)}*\\s*$`)
  for (const { start, end } of verbatimBlocks) {
    const match = start.exec(line)
    if (!match) continue
    const rest = line.slice(match.index + match[0].length)
    return rest.trim() && end.test(rest) ? undefined : end
  }
  return undefined
}

/**
 * Return the index of the last line of the verbatim block that the line `at` starts, or the number of lines if nothing
 * ends the block. Return undefined if the line starts no verbatim block.
 */
export function lastLineOfVerbatim(lines: readonly string[], at: number, finder: LineFinder): number | undefined {
  const end = endOfVerbatim(lines[at] ?? '')
  if (!end) return undefined
  const last = finder.after(at, end)
  return last < 0 ? lines.length : last
}
