import { MathMLToLaTeX } from 'mathml-to-latex'
import { endOfVerbatim } from './endOfVerbatim.ts'
import { isFormula, isProse } from './isFormula.ts'

/** Says nothing, and holds the place of a line. */
const filler = '{}'

const end = '</math>'

/**
 * Write formulas in MathML as TeX between dollar signs, line by line, so that every line keeps its number. Code is left
 * alone, and so is what KaTeX would not draw.
 */
export function mathmlToTex(text: string): string {
  if (!text.includes('<math')) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  let verbatim: RegExp | undefined
  for (let at = 0; at < lines.length; at += 1) {
    if (verbatim) {
      if (verbatim.test(lines[at] ?? '')) verbatim = undefined
      continue
    }
    for (let written = write(lines, at); written; written = write(lines, at)) {
      lines.splice(at, written.length, ...written)
      at += written.length - 1
    }
    verbatim = endOfVerbatim(lines[at] ?? '')
  }
  return lines.join('\n')
}

/** The lines of the formula that one of them opens, in TeX. */
function write(lines: string[], first: number): string[] | undefined {
  const [opening = '', ...below] = lines.slice(first)
  const start = opening.search(/<math(?=[\s>])/)
  const blank = below.findIndex((line) => !line.trim())
  const paragraph = [opening.slice(start), ...below.slice(0, blank < 0 ? below.length : blank)].join('\n')
  const length = paragraph.indexOf(end)
  const source = paragraph.slice(0, length + end.length)
  const before = opening.slice(0, start)
  if (start < 0 || length < 0 || source.includes('`') || before.split('`').length % 2 === 0) return undefined
  const after = paragraph.slice(source.length).split('\n')[0] ?? ''
  const marks = [opening, ...below].slice(0, source.split('\n').length).map((line) => /^[\s>]*/.exec(line)?.[0] ?? '')
  const isBlock = /^<math[^>]*\sdisplay=["']?block/.test(source) && marks[0] === before && !after.trim()
  // Of a space the library makes nothing.
  const spaced = source.replace(/<mspace\b[^>]*\/>/g, '<mtext>&#160;</mtext>')
  const tex = MathMLToLaTeX.convert(spaced).replace(/\s+/g, ' ').trim()
  if (!isFormula(tex, { display: isBlock }) || /^[\p{L}\p{N}$_|]/u.test(after)) return undefined
  if (isBlock && marks.length > 2) return marks.map((mark, at) => mark + blockLine(tex, at, marks.length))
  const sign = isBlock || isProse(tex) ? '$$' : '$'
  if (marks.length === 1) return [`${before}${sign}${tex}${sign}${after}`]
  return marks.map((mark, at) => {
    if (at === 0) return `${before}${sign}${tex}`
    return at < marks.length - 1 ? `${mark}${filler}` : `${mark}${filler}${sign}${after}`
  })
}

function blockLine(tex: string, at: number, lines: number): string {
  if (at === 0 || at === lines - 1) return '$$'
  return at === 1 ? tex : filler
}
