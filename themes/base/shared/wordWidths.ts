import { fullWidth } from './fullWidth.ts'

/** Widths of a letter, in em: averaged over running text, and in a word, whose letters may all be wide. */
const letter = { text: 0.54, word: 0.62 }

/** The share of a line that text fills: words wrap as a whole. */
const lineShare = 0.87

/** Most letters of Chinese and Japanese that may have to stay on one line. */
const longestHan = 6

/** Spaces, and places beside letters of Chinese or Japanese where a line may end. */
const wordEnds = /\s+|(?<=[\p{sc=Han}\p{sc=Hiragana}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\p{sc=Han}\p{sc=Hiragana}])/u

/** Estimate how many lines of a width, in em, a text takes. */
export function estimateLines(text: string, line: number): number {
  return Math.ceil(widthOf(text, letter.text) / (lineShare * line))
}

/** Estimate the width of the widest word of a text, in em, rather too wide than too narrow. */
export function widestWord(text: string): number {
  const widths = text.split(wordEnds).map((word) => {
    const width = widthOf(word, letter.word)
    return /[\p{sc=Han}\p{sc=Hiragana}]/u.test(word) ? Math.min(width, longestHan) : width
  })
  return Math.max(...widths)
}

/** The width of a text that stays on one line, in em, rather too wide than too narrow. */
export function widestLine(text: string): number {
  return widthOf(text, letter.word)
}

function widthOf(text: string, latin: number): number {
  let width = 0
  for (const character of text) width += fullWidth.test(character) ? 1 : latin
  return width
}
