import { loadLate } from '../../../loadLate.ts'
import { endOfFrontMatter } from '../../source/endOfFrontMatter.ts'
import { endOfVerbatim } from '../../source/endOfVerbatim.ts'
import { isFormula, looksLikeProse } from './isFormula.ts'

/**
 * An empty group of TeX, which shows nothing. If the TeX has fewer lines than the MathML, the group stands on the lines that are
 * left, so that all lines keep their numbers.
 */
const filler = '{}'

const end = '</math>'

/** Match a tag, or an element whose text mathml-to-latex keeps. The library drops text outside of such elements. */
const keptByLibrary = /<(m[inos]|mtext|annotation|annotation-xml)\b[^>]*>[\s\S]*?<\/\1>|<[^>]*>/g

/**
 * Rewrite MathML as TeX between dollar signs: `<math><mi>x</mi></math>` becomes `$x$`. Every line keeps its number. MathML stays
 * as it is in code and in HTML, where dollar signs mean nothing, and if TeX would lose a part of it.
 */
export function mathmlToTex(text: string): string {
  if (!text.includes('<math')) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  let verbatim: RegExp | undefined
  /** The number of backticks in the paragraph so far. */
  let backticks = 0
  for (let at = endOfFrontMatter(lines); at < lines.length; at += 1) {
    const inside = (lines[at] ?? '').replace(/^(?:\s*>)+ ?/, '')
    if (verbatim) {
      if (verbatim.test(inside)) verbatim = undefined
      continue
    }
    if (!inside.trim()) backticks = 0
    for (let written = rewriteFormula(lines, at, backticks); written; written = rewriteFormula(lines, at, backticks)) {
      lines.splice(at, written.length, ...written)
      at += written.length - 1
    }
    backticks += inside.split('`').length - 1
    verbatim = endOfVerbatim((lines[at] ?? '').replace(/^(?:\s*>)+ ?/, ''))
  }
  return lines.join('\n')
}

/** Rewrite the formula that a line opens as TeX, and return its lines. Return undefined if it stays MathML, or if there is none. */
function rewriteFormula(lines: string[], first: number, backticks: number): string[] | undefined {
  const opening = lines[first] ?? ''
  const start = opening.search(/<math(?=[\s>])/)
  if (start < 0) return undefined
  const last = lines.findIndex((line, at) => at >= first && (line.includes(end) || !line.trim()))
  const marked = lines.slice(first, last + 1)
  const paragraph = marked.join('\n').slice(start)
  const length = paragraph.indexOf(end)
  const source = paragraph.slice(0, length + end.length)
  const before = opening.slice(0, start)
  const after = paragraph.slice(source.length)
  const isCode =
    /^(?: {4}|\t)/.test(opening) ||
    source.includes('`') ||
    before.includes('``') ||
    (backticks + before.split('`').length) % 2 === 0
  // Leave a table alone, because a bar ends the cell even inside of a formula.
  const isElsewhere = /[<\\]/.test(before) || /^[\s>]*\|/.test(opening)
  const isJoined = /[\p{L}\p{N}$_|]$/u.test(before) || /^[\p{L}\p{N}$_|]/u.test(after)
  if (length < 0 || isCode || isElsewhere || isJoined) return undefined
  const marks = marked.map((line) => /^[\s>]*/.exec(line)?.[0] ?? '')
  const isBlock = /^<math[^>]*\sdisplay=["']?block/.test(source) && marks[0] === before && !after.trim()
  const tex = toTex(source)
  if (tex === undefined || !isFormula(tex, { display: isBlock })) return undefined
  if (isBlock && marks.length > 2) return marks.map((mark, at) => mark + blockLine(tex, at, marks.length))
  const sign = isBlock || looksLikeProse(tex) ? '$$' : '$'
  if (marks.length === 1) return [`${before}${sign}${tex}${sign}${after}`]
  return marks.map((mark, at) => {
    if (at === 0) return `${before}${sign}${tex}`
    return at < marks.length - 1 ? `${mark}${filler}` : `${mark}${filler}${sign}${after}`
  })
}

/**
 * Convert a formula to TeX. Return undefined if text would be lost, or if the library throws, as for a fraction without a
 * denominator.
 */
function toTex(source: string): string | undefined {
  if (/[^\s>]/.test(source.replace(keptByLibrary, '')) || /<maction\b/.test(source)) return undefined
  // Load it here, because it takes long and most articles have no MathML.
  const { MathMLToLaTeX }: typeof import('mathml-to-latex') = loadLate('mathml-to-latex')
  try {
    // The library drops `<mspace>`, so write it as text.
    const spaced = source.replace(/<mspace\b[^>]*\/>/g, '<mtext>&#160;</mtext>')
    return MathMLToLaTeX.convert(spaced).replace(/\s+/g, ' ').trim()
  } catch {
    return undefined
  }
}

function blockLine(tex: string, at: number, lines: number): string {
  if (at === 0 || at === lines - 1) return '$$'
  return at === 1 ? tex : filler
}
