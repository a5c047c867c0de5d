import { fullWidth } from './fullWidth.ts'

/**
 * Width of a Latin letter, in em: `text` is the mean in running text. `word` is larger, because all letters of a single
 * word may be wide.
 */
const letterWidth = { text: 0.54, word: 0.62 }

/** The share of a line that text fills on average, because words wrap as a whole. */
const lineShare = 0.87

/** How many Chinese or Japanese letters may have to stay together on one line. */
const longestHan = 6

/**
 * Match the end of a word: spaces, or the border between a Chinese or Japanese letter and a Latin letter or digit.
 */
const wordEnds = /\s+|(?<=[\p{sc=Han}\p{sc=Hiragana}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\p{sc=Han}\p{sc=Hiragana}])/u

/** Estimate how many lines a text takes. `line` is the width of a line, in em. */
export function estimateLines(text: string, line: number): number {
  return Math.ceil(widthOf(text, letterWidth.text) / (lineShare * line))
}

/** Estimate the width of the widest word of a text, in em. The estimate is rather too wide than too narrow. */
export function widestWordWidth(text: string): number {
  const widths = text.split(wordEnds).map((word) => {
    const width = widthOf(word, letterWidth.word)
    return /[\p{sc=Han}\p{sc=Hiragana}]/u.test(word) ? Math.min(width, longestHan) : width
  })
  return Math.max(...widths)
}

/** Estimate the width of a text on one line, in em. The estimate is rather too wide than too narrow. */
export function widthOnOneLine(text: string): number {
  return widthOf(text, letterWidth.word)
}

function widthOf(text: string, latin: number): number {
  let width = 0
  for (const character of text) width += fullWidth.test(character) ? 1 : latin
  return width
}
