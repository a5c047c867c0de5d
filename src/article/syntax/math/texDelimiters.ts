import type { Code, Construct, Tokenizer } from 'micromark-util-types'
import { isWide } from '../../../text/textWidth.ts'
import { delimitedTokenizer } from '../../source/delimitedTokenizer.ts'
import { TextFinder } from '../../source/textFinder.ts'
import { isClearlyTex, looksLikeProse } from './isFormula.ts'
import { displayEnvironments } from './numberEquation.ts'
import { isValidFormula } from './readFormula.ts'
import type { TexFacts } from './readTex.ts'
import { sourceOf } from './sourceOf.ts'

/** Most characters of a formula within a line of text. */
const maxLength = 4000

const pairs: [open: string, close: string][] = [
  ['\\\\(', '\\\\)'],
  ['\\\\[', '\\\\]'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
  ['\\eqref{', '}'],
  ['\\ref{', '}'],
  ['\\ce{', '}'],
  ['\\pu{', '}'],
  ...displayEnvironments.map((name): [string, string] => [`\\begin{${name}}`, `\\end{${name}}`]),
]

/**
 * Create a micromark construct for formulas without dollar signs: `\(x\)`, `\[x\]`, an environment, a reference to an equation.
 * In Markdown, `\(` and `\[` are also escaped brackets of prose. If the text between them could be prose, they stay text.
 */
export function texDelimiters(tex: TexFacts, text: string): Construct {
  const finder = new TextFinder(text)
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const { previous } = this
    const { line } = this.now()
    const accepts = (written: string, next: Code): boolean =>
      (/^\\(?!\\?[([])/.test(written) || isFormulaBracket(written, { previous, next, tex })) &&
      isValidFormula(sourceOf(written), { display: /^\\(?:\\?\[|begin)/.test(written), line, tex })
    const tokenizer = delimitedTokenizer({ pairs, token: 'formula', text: 'formulaText', maxLength, finder, accepts })
    return tokenizer.call(this, effects, ok, nok)
  }
  return { name: 'texDelimiters', tokenize }
}

/** Tell whether brackets with backslashes, `\(x\)` or `\[x\]`, are a formula, not escaped brackets of prose. */
export function isFormulaBracket(
  written: string,
  { previous, next, tex }: { previous: Code; next: Code; tex: TexFacts },
): boolean {
  const source = sourceOf(written)
  if (looksLikeProse(source, { words: !/\\[A-Za-z]{2,}/.test(source) })) return false
  const isClear = isClearlyTex(source)
  if (/^\\{1,2}\(/.test(written)) return isClear || (tex.hasParentheses && !isWord(previous) && !isWord(next))
  // `\[^1\]` is a footnote, `\[a_b\](c)` a link that somebody has escaped.
  if (isWord(previous) || isWord(next) || /^\s*\^/.test(source) || isOneOf(next, '([:')) return false
  const isAlone = endsLine(previous) && endsLine(next)
  return isClear && (isAlone || /\\[A-Za-z]{2,}|(?<!\\)[\^_]/.test(source))
}

function endsLine(code: Code): boolean {
  return code === null || (code < 0 && code > -6)
}

function isOneOf(code: Code, characters: string): boolean {
  return code !== null && code > 0 && characters.includes(String.fromCharCode(code))
}

function isWord(code: Code): boolean {
  if (code === null || code < 0) return false
  const character = String.fromCharCode(code)
  return /[\p{L}\p{N}]/u.test(character) && !isWide(character)
}
