import { LineFinder } from '../../source/lineFinder.ts'
import { MarkdownLines } from '../../source/markdownLines.ts'

const fence = /^ {0,3}>>>[ \t]*$/m

/**
 * Rewrite GitLab's quotes, which stand between two lines `>>>`, as Markdown quotes. Every line keeps its number. A line `>>>`
 * stays if no other one closes it, or if the line above starts with `>` and so is a Markdown quote.
 */
export function fencedQuotes(text: string): string {
  if (!fence.test(text)) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const finder = new LineFinder(lines)
  const markdown = new MarkdownLines(lines, { from: 0, finder })
  for (const at of markdown) {
    const opens = fence.test(lines[at] ?? '') && !/^ {0,3}>/.test(lines[at - 1] ?? '')
    const end = opens ? endOfQuote(lines, at, finder) : -1
    if (end < 0) continue
    lines[at] = ''
    for (let inside = at + 1; inside < end; inside += 1) lines[inside] = `> ${lines[inside] ?? ''}`
    lines[end] = ''
    markdown.goOnBelow(end)
  }
  return lines.join('\n')
}

/** Return the index of the line `>>>` that closes the quote, -1 if there is none. A `>>>` in code closes nothing. */
function endOfQuote(lines: string[], start: number, finder: LineFinder): number {
  for (const at of new MarkdownLines(lines, { from: start + 1, finder })) if (fence.test(lines[at] ?? '')) return at
  return -1
}
