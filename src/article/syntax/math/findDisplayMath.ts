import { isFormula, looksLikeProse } from './isFormula.ts'

/** What may stand before a block on its line: the marks of quotes and of list items. */
const marks = /^(?:\s|>|[-*+]\s|\d{1,9}[.)]\s)*/

/**
 * Find the lines at which a formula of several lines begins, between `$$` and `$$`, and where it ends. Numbers count
 * from 1. Where such a formula ends has to be known before its lines are read as anything else: they may look like lists.
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
    // One that is never closed would reach to the next one, over the words between them.
    if (/\n\s*\n/.test(source) && looksLikeProse(source, { words: true })) continue
    if (isFormula(source, { display: true })) found.set(at + 1, end + 1)
  }
  return found
}

/** Tell whether a line belongs to the quote or the item that another one, before its words, opens or is in. */
function continues(line: string, before: string): boolean {
  const quotes = before.split('>').length - 1
  if (quotes > 0) return new RegExp(`^(?:\\s*>){${quotes}}`).test(line)
  return !line.trim() || line.length - line.trimStart().length >= before.length
}
