/** A word of a text. */
export interface Word {
  /** Lower case, with styled letters normalised (NFKC). */
  text: string
  /** Its offset in the text. */
  at: number
}

/**
 * Match a number or a run of letters. In scripts without spaces between words, such as Chinese, match a single
 * character.
 */
const word =
  /\p{N}+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])\p{L}\p{M}*)+/gu

/** Find the words of a text, whatever signs stand between them: `H~2~O, no?` -> `h`, `2`, `o`, `no`. */
export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(word)).flatMap(({ 0: found, index: at }) =>
    // NFKC writes `½` as `1⁄2`: two numbers.
    found
      .normalize('NFKC')
      .toLowerCase()
      .split('\u2044')
      .map((text) => ({ text, at })),
  )
}
