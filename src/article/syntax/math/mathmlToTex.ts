import { MathMLToLaTeX } from 'mathml-to-latex'
import { endOfFrontMatter } from '../../source/endOfFrontMatter.ts'
import { endOfVerbatim } from '../../source/endOfVerbatim.ts'
import { isFormula, looksLikeProse } from './isFormula.ts'

/** Says nothing, and holds the place of a line. */
const filler = '{}'

const end = '</math>'

/** What stands in elements that hold words, and all tags: the library would drop words that stand elsewhere. */
const spoken = /<(m[inos]|mtext|annotation|annotation-xml)\b[^>]*>[\s\S]*?<\/\1>|<[^>]*>/g

/**
 * Write formulas in MathML as TeX between dollar signs, line by line, so that every line keeps its number. Where dollar
 * signs mean nothing, in code and in HTML, and where TeX would say less, they stay as they are.
 */
export function mathmlToTex(text: string): string {
  if (!text.includes('<math')) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  let verbatim: RegExp | undefined
  /** How many backticks the paragraph has had. */
  let backticks = 0
  for (let at = endOfFrontMatter(lines); at < lines.length; at += 1) {
    const inside = (lines[at] ?? '').replace(/^(?:\s*>)+ ?/, '')
    if (verbatim) {
      if (verbatim.test(inside)) verbatim = undefined
      continue
    }
    if (!inside.trim()) backticks = 0
    for (let written = write(lines, at, backticks); written; written = write(lines, at, backticks)) {
      lines.splice(at, written.length, ...written)
      at += written.length - 1
    }
    backticks += inside.split('`').length - 1
    verbatim = endOfVerbatim((lines[at] ?? '').replace(/^(?:\s*>)+ ?/, ''))
  }
  return lines.join('\n')
}

/** The lines of the formula that one of them opens, in TeX. */
function write(lines: string[], first: number, backticks: number): string[] | undefined {
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
  // A cell ends at a bar, wherever it stands.
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

/** Nothing where words would be lost, or where a fraction has no denominator and the like, which the library throws at. */
function toTex(source: string): string | undefined {
  if (/[^\s>]/.test(source.replace(spoken, '')) || /<maction\b/.test(source)) return undefined
  try {
    // Of a space the library makes nothing.
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
