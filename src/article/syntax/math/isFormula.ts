import { loadLate } from '../../../loadLate.ts'
import { definers } from './readDefinition.ts'

/** Match two words, `PATH and`, or a word between numbers, `5k to 10k`. Do not match the `dx dy` of an integral. */
const sentence =
  /(?<![\\\p{L}])(?:\p{L}{3,}\s+\p{L}{2,}|\p{L}{2,}\s+\p{L}{3,}|\d[\d.,%]*\p{L}?\s+\p{L}{2,}\s+[\p{L}\d])/u

/** Match Chinese, Japanese or Korean text, which a formula only has inside of braces: `\text{如果}`. */
const prose = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}，。；：、]/u

/**
 * Tell whether KaTeX can draw a text completely. A text is no formula if it has commands that KaTeX refuses, such as links; or
 * three backticks, which could open a fence in the deck; or a definition that `expandMacros` has not read. KaTeX limits how many
 * commands it expands, not how long a formula grows. Twenty definitions that each double the text of the one before would take
 * all memory.
 */
export function isFormula(source: string, { display }: { display: boolean }): boolean {
  if (!source.trim() || source.includes('```') || definers.test(source)) return false
  // Load it here, because it takes long and most articles have no formulas.
  const katex: typeof import('katex') = loadLate('katex')
  let refused = false
  const trust = () => {
    refused = true
    return false
  }
  try {
    katex.renderToString(source, { displayMode: display, strict: 'ignore', trust, maxExpand: 500 })
  } catch (error) {
    if (error instanceof katex.ParseError || error instanceof RangeError) return false
    throw error
  }
  return !refused
}

/**
 * Tell whether text between the signs of a formula reads like prose, although KaTeX would draw it. With `words`, a single word
 * of four letters is enough to be prose.
 */
export function looksLikeProse(source: string, { words = false } = {}): boolean {
  const outside = source.replace(/\{[^{}]*\}/g, '{}')
  return sentence.test(outside) || prose.test(outside) || (words && /(?<![\\\p{L}])\p{L}{4,}/u.test(outside))
}

/**
 * Tell whether text has something that prose does not have: a command, a subscript or superscript (but not `\_`, which is
 * Markdown), or an operator between two values.
 */
export function isClearlyTex(source: string): boolean {
  return /\\[A-Za-z]{2,}|(?<!\\)[\^_]|[\w)}\]]\s?[=<>+]\s?[\w({[\\]/.test(source)
}
