/**
 * Character classes, named as in Unicode's rules for sentences (UAX 29). An `ATerm` is a full stop, which may also
 * stand in a number or an abbreviation.
 */
const aTerm = '.\u2024\ufe52\uff0e'
const paraSep = '\n\r\u0085\u2028\u2029'
const close = '[\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}"\'\u275b-\u2760\u{1f676}-\u{1f678}]'
const extend = '[\\p{M}\\p{Cf}]'
const sContinue =
  /^[,\-:;\u055d\u060c\u060d\u07f8\u1802\u1808\u2013\u2014\u3001\ufe10\ufe11\ufe13\ufe31\ufe32\ufe50\ufe51\ufe55\ufe58\ufe63\uff0c\uff0d\uff1a\uff64]/u

/**
 * Match what may end a sentence: a punctuation mark with the closing brackets, quotes and spaces after it, or a line
 * separator. Groups: 1. the punctuation mark if it is a full stop; 2. the brackets, quotes and spaces after the mark;
 * 3. the line separator after those.
 */
const sentenceBreak = new RegExp(
  `(?:([${aTerm}])|(?![${aTerm}])\\p{Sentence_Terminal})${extend}*((?:${close}${extend}*)*(?:(?![${paraSep}])\\s${extend}*)*)((?:\\r\\n|[${paraSep}])?)|\\r\\n|[${paraSep}]`,
  'gu',
)

const number = /^\p{Nd}/u
const terminal = /^\p{Sentence_Terminal}/u
const capital = /^[\p{Uppercase}\p{Lt}]/u
/**
 * Match the text before a full stop that belongs to a name, if a capital follows: `containers[*]` before `.Probe`, a
 * space before `.NET`.
 */
const inName = /[\p{Uppercase}\p{Lowercase}\p{Lt}]\p{M}*$|[)\]}"'`\s]$|^$/u
/** Match a text whose first letter is lower-case: such a text continues the sentence before the full stop. */
const smallNext = new RegExp(`^[^\\p{Alphabetic}\\p{Sentence_Terminal}${paraSep}]*\\p{Lowercase}`, 'u')

/**
 * Find the offsets at which sentences of a text end, by the rules of Unicode and without a dictionary. `Intl.Segmenter`
 * would give other results on other machines. Each offset is after the white space that follows the sentence. The end
 * of the text is not listed.
 *
 * @example `It works. See 2.0.` -> 10
 */
export function findSentenceEnds(text: string, lang: string): number[] {
  const ends: number[] = []
  // In Greek `;` ends a question.
  const marked = lang.startsWith('el') ? text.replaceAll(';', '?') : text
  for (const match of marked.matchAll(sentenceBreak)) {
    const [whole, dot, between = '', separator] = match
    const at = match.index + whole.length
    if (at >= text.length) continue
    if (
      between === undefined ||
      separator === undefined ||
      separator !== '' ||
      isBoundary(marked, match.index, at, dot, between)
    )
      ends.push(at)
  }
  return ends
}

/**
 * Tell whether the punctuation mark at `from` ends a sentence; the next sentence would begin at `at`.
 *
 * @param dot the mark, if it is a full stop
 * @param between the closing brackets, quotes and spaces after it
 */
function isBoundary(text: string, from: number, at: number, dot: string | undefined, between: string): boolean {
  const rest = text.slice(at)
  if (sContinue.test(rest) || terminal.test(rest)) return false
  if (dot === undefined) return true
  if (between === '' && number.test(rest)) return false
  // No sentence ends within a name: `spec.containers[*].Probe`, `open().Close`, `.NET`.
  if (between === '' && capital.test(rest) && inName.test(text.slice(Math.max(0, from - 8), from))) return false
  return !smallNext.test(rest)
}
