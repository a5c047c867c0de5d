import { lastLineOfVerbatim } from '../../source/endOfVerbatim.ts'
import { LineFinder } from '../../source/lineFinder.ts'

const fence = /^ {0,3}>>>[ \t]*$/

/**
 * Rewrite quotes of GitLab, which stand between two lines of `>>>`, as quotes of Markdown. Every line keeps its number. A `>>>`
 * that no other one closes stays.
 */
export function fencedQuotes(text: string): string {
  if (!/^ {0,3}>>>[ \t]*$/m.test(text)) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const finder = new LineFinder(lines)
  for (let at = 0; at < lines.length; at += 1) {
    const verbatim = lastLineOfVerbatim(lines, at, finder)
    if (verbatim !== undefined) {
      at = verbatim
      continue
    }
    const end = fence.test(lines[at] ?? '') ? lines.findIndex((line, later) => later > at && fence.test(line)) : -1
    if (end < 0) continue
    lines[at] = ''
    for (let inside = at + 1; inside < end; inside += 1) lines[inside] = `> ${lines[inside] ?? ''}`
    lines[end] = ''
    at = end
  }
  return lines.join('\n')
}
