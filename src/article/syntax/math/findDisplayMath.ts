import { isClearlyTex, looksLikeProse } from './isFormula.ts'
import { displayEnvironments } from './numberEquation.ts'
import { isValidFormula } from './readFormula.ts'
import type { TexFacts } from './readTex.ts'
import { sourceOf } from './sourceOf.ts'

/** Markers of quotes and list items before a block. */
const marks = /^(?:\s|>|[-*+]\s|\d{1,9}[.)]\s)*/

/** Environments that are a formula without any sign around them, those inside of others too. */
const environment = new RegExp(
  `^\\\\begin\\{(${[...displayEnvironments, ...'aligned alignedat array Bmatrix bmatrix cases gathered matrix pmatrix smallmatrix split Vmatrix vmatrix'.split(' ')].map((name) => name.replace('*', '\\*')).join('|')})\\}`,
)

/** Most lines of a formula. */
const mostLines = 400

/** What opens a formula over several lines. */
interface Opening {
  open: string
  close: string
  /** The formula may end on its first line; with any other signs, a formula that does so is read as text. */
  isOnOneLine: boolean
  /** Prose may begin like this: `\[`. */
  isDoubtful: boolean
}

/**
 * Find formulas over several lines, between `$$` and `$$`, `\[` and `\]`, `\begin{equation}` and `\end{equation}`: a map
 * from the number of the first line to that of the last, both from 1. This comes before parsing, because the lines of a
 * formula may look like lists or headings. Lines that define TeX commands are such formulas.
 */
export function findDisplayMath(text: string, tex: TexFacts): Map<number, number> {
  const lines = text.split(/\r\n|\r|\n/)
  const found = new Map<number, number>(tex.definitionLines)
  const ends = new Map<string, Int32Array>()
  for (const [at, line] of lines.entries()) {
    const before = marks.exec(line)?.[0] ?? ''
    const opening = openingOf(line.slice(before.length))
    if (!opening) continue
    const end = endOf(lines, at, opening, ends)
    if (end === undefined || end - at > mostLines) continue
    if (!lines.slice(at + 1, end + 1).every((other) => continues(other, before))) continue
    const unquote = (line: string) => (before.includes('>') ? line.replace(/^(?:\s*>)+/, '') : line)
    const written = lines
      .slice(at, end + 1)
      .map((line, index) => (index === 0 ? line.slice(before.length) : unquote(line)))
      .join('\n')
    const source = sourceOf(written)
    // An unclosed formula would reach to the next one and take the text between them.
    if (/\n\s*\n/.test(source) && looksLikeProse(source, { words: true })) continue
    if (opening.isDoubtful && looksLikeProse(source, { words: !isClearlyTex(source) })) continue
    if (isValidFormula(source, { display: true, line: at + 1, tex })) found.set(at + 1, end + 1)
  }
  return found
}

function openingOf(line: string): Opening | undefined {
  const [, name] = environment.exec(line) ?? []
  if (name) return { close: `\\end{${name}}`, open: `\\begin{${name}}`, isOnOneLine: true, isDoubtful: false }
  const [open] = /^(?:\$\$|\\{1,2}\[)/.exec(line) ?? []
  if (!open) return undefined
  const close = open === '$$' ? open : open.replace('[', ']')
  return { open, close, isOnOneLine: false, isDoubtful: open !== '$$' }
}

/** Return the index of the line that ends a formula, and has nothing else behind it. */
function endOf(
  lines: readonly string[],
  start: number,
  { open, close, isOnOneLine }: Opening,
  known: Map<string, Int32Array>,
): number | undefined {
  const ends = known.get(open) ?? (open === close ? endsOfEqual(lines, close) : endsOfPairs(lines, open, close))
  known.set(open, ends)
  const at = ends[start] ?? -1
  if (at < 0) return undefined
  const line = lines[at] ?? ''
  const isEnd = line.trimEnd().endsWith(close) && (at > start || isOnOneLine)
  return isEnd && (open !== close || countOf(line, close) === 1) ? at : undefined
}

function countOf(line: string, sign: string): number {
  return line.split(sign).length - 1
}

/** For each line, find the line that closes a formula whose two signs are equal, as `$$`; -1 if there is none. */
function endsOfEqual(lines: readonly string[], sign: string): Int32Array {
  const ends = new Int32Array(lines.length)
  let next = -1
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const count = countOf(lines[at] ?? '', sign)
    ends[at] = count > 1 ? at : next
    if (count > 0) next = at
  }
  return ends
}

/** For each line, find the line at whose end as many signs have closed as have opened since; -1 if there is none. */
function endsOfPairs(lines: readonly string[], open: string, close: string): Int32Array {
  const ends = new Int32Array(lines.length).fill(-1)
  const depths = new Int32Array(lines.length + 1)
  const waiting: number[] = []
  for (const [at, line] of lines.entries()) {
    depths[at + 1] = (depths[at] ?? 0) + countOf(line, open) - countOf(line, close)
    waiting.push(at)
    // The waiting lines are in the order of rising depths, so look at the last ones only.
    for (let last = waiting.at(-1); last !== undefined; last = waiting.at(-1)) {
      if ((depths[at + 1] ?? 0) > (depths[last] ?? 0)) break
      ends[last] = at
      waiting.pop()
    }
  }
  return ends
}

/** Tell whether a line belongs to the quote or list item whose markers come before the formula. */
function continues(line: string, before: string): boolean {
  const quotes = before.split('>').length - 1
  if (quotes > 0) return new RegExp(`^(?:\\s*>){${quotes}}`).test(line)
  return !line.trim() || line.length - line.trimStart().length >= before.length
}
