import { isClearlyTex, looksLikeProse } from './isFormula.ts'
import { displayEnvironments } from './numberEquation.ts'
import { isValidFormula } from './readFormula.ts'
import type { TexFacts } from './readTex.ts'
import { sourceOf } from './sourceOf.ts'

/** Match the markers of quotes and list items at the start of a line. */
const marks = /^(?:\s|>|[-*+]\s|\d{1,9}[.)]\s)*/

/**
 * Match the start of an environment that is a formula although no dollar signs stand around it. This includes environments that
 * usually stand inside of another one, such as `aligned`.
 */
const environment = new RegExp(
  `^\\\\begin\\{(${[...displayEnvironments, ...'aligned alignedat array Bmatrix bmatrix cases gathered matrix pmatrix smallmatrix split Vmatrix vmatrix'.split(' ')].map((name) => name.replace('*', '\\*')).join('|')})\\}`,
)

/** Most lines of a formula. */
const mostLines = 400

/** The signs around a formula that may have several lines. */
interface Opening {
  open: string
  close: string
  /** Whether a formula with these signs may also end on its first line. */
  isOnOneLine: boolean
  /** Whether the opening sign may also be an escaped bracket of prose: `\[`. */
  isDoubtful: boolean
}

/**
 * Find formulas over several lines, and lines that define TeX commands. Such a formula stands between `$$` and `$$`, `\[` and
 * `\]`, or `\begin{equation}` and `\end{equation}`. Return a map from the number of its first line to the number of its last
 * line, both from 1. Search before parsing, because the lines of a formula may look like lists or headings.
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
    // An unclosed formula would reach to the start of the next one, with the text between them.
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

/** Return the index of the line that ends a formula. Return undefined if no line does, or if text follows the closing sign. */
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

/**
 * Return an entry for each line: the index of the line that would close a formula opened there, -1 if none would. Here the
 * opening and the closing sign are the same: `$$`.
 */
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

/**
 * Return an entry for each line: the index of the line that would close a formula opened there, -1 if none would. Pairs of the
 * signs may nest.
 */
function endsOfPairs(lines: readonly string[], open: string, close: string): Int32Array {
  const ends = new Int32Array(lines.length).fill(-1)
  const depths = new Int32Array(lines.length + 1)
  const waiting: number[] = []
  for (const [at, line] of lines.entries()) {
    depths[at + 1] = (depths[at] ?? 0) + countOf(line, open) - countOf(line, close)
    waiting.push(at)
    // The depths of the waiting lines rise from the first line to the last, so begin with the last one.
    for (let last = waiting.at(-1); last !== undefined; last = waiting.at(-1)) {
      if ((depths[at + 1] ?? 0) > (depths[last] ?? 0)) break
      ends[last] = at
      waiting.pop()
    }
  }
  return ends
}

/**
 * Tell whether a line still belongs to the quote or list item in which a formula starts. `before` holds the markers before the
 * formula: `> - `.
 */
function continues(line: string, before: string): boolean {
  const quotes = before.split('>').length - 1
  if (quotes > 0) return new RegExp(`^(?:\\s*>){${quotes}}`).test(line)
  return !line.trim() || line.length - line.trimStart().length >= before.length
}
