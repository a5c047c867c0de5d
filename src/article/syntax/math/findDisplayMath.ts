import { isFormula, looksLikeProse } from './isFormula.ts'

/** Markers of quotes and list items before a block. */
const marks = /^(?:\s|>|[-*+]\s|\d{1,9}[.)]\s)*/

/**
 * Find formulas over several lines, between `$$` and `$$`: a map from the number of the first line to that of the last,
 * both from 1. This comes before parsing, because the lines of a formula may look like lists or headings.
 */
export function findDisplayMath(text: string): Map<number, number> {
  const lines = text.split(/\r\n|\r|\n/)
  const found = new Map<number, number>()
  for (const [at, line] of lines.entries()) {
    const before = marks.exec(line)?.[0] ?? ''
    const first = line.slice(before.length)
    if (!first.startsWith('$$') || first.includes('$$', 2)) continue
    const end = lines.findIndex((other, index) => index > at && other.includes('$$'))
    const inside = lines.slice(at + 1, end)
    const last = /^(.*?)\$\$\s*$/.exec(lines[end] ?? '')?.[1]
    if (last === undefined || ![...inside, last].every((other) => continues(other, before))) continue
    const unquote = (line: string) => (before.includes('>') ? line.replace(/^(?:\s*>)+/, '') : line)
    const source = [first.slice(2), ...inside.map(unquote), unquote(last)].join('\n')
    // An unclosed formula would reach to the next one and take the text between them.
    if (/\n\s*\n/.test(source) && looksLikeProse(source, { words: true })) continue
    if (isFormula(source, { display: true })) found.set(at + 1, end + 1)
  }
  return found
}

/** Tell whether a line belongs to the quote or list item whose markers come before the formula. */
function continues(line: string, before: string): boolean {
  const quotes = before.split('>').length - 1
  if (quotes > 0) return new RegExp(`^(?:\\s*>){${quotes}}`).test(line)
  return !line.trim() || line.length - line.trimStart().length >= before.length
}
