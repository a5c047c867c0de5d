import katex from 'katex'

/** Words side by side, or one after a figure and before another: `5k to 10k`, `PATH and`; not the `dx dy` of an integral. */
const sentence =
  /(?<![\\\p{L}])(?:\p{L}{3,}\s+\p{L}{2,}|\p{L}{2,}\s+\p{L}{3,}|\d[\d.,%]*\p{L}?\s+\p{L}{2,}\s+[\p{L}\d])/u

/** Text that formulas do not hold outside of braces. */
const prose = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}，。；：、]/u

/**
 * Tell whether KaTeX draws a text in full as a formula. What it draws in another way than it says, such as a link that it
 * does not trust, is none; nor is what could be the start of a fence in a deck.
 */
export function isFormula(source: string, { display }: { display: boolean }): boolean {
  if (!source.trim() || source.includes('```')) return false
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

/** Tell whether what stands between dollar signs is words, which KaTeX draws too; with `words`, one is enough. */
export function looksLikeProse(source: string, { words = false } = {}): boolean {
  const outside = source.replace(/\{[^{}]*\}/g, '{}')
  return sentence.test(outside) || prose.test(outside) || (words && /(?<![\\\p{L}])\p{L}{4,}/u.test(outside))
}
