/** A word of a text. */
export interface Word {
  /** Lower case, with styled letters normalised (NFKC). */
  text: string
  /** Its offset in the text. */
  at: number
}

/**
 * Match a number, a run of letters, or a single character in languages without spaces between words, such as Chinese.
 */
const word =
  /\p{N}+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])\p{L}\p{M}*)+/gu

/** Find the words of a text, whatever signs stand between them: `H~2~O, no?` -> `h`, `2`, `o`, `no`. */
export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(word)).flatMap(({ 0: found, index: at }) =>
    // `½` is two numbers.
    found
      .normalize('NFKC')
      .toLowerCase()
      .split('\u2044')
      .map((text) => ({ text, at })),
  )
}
