const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60\uffe0-\uffe6“”‘’—…]/u

/** Tell whether a character takes a full em in Chinese, Japanese and Korean setting. */
export function isWide(character: string): boolean {
  return wide.test(character)
}

/** Count the columns that text takes: two for a full-width character, one for any other. */
export function columns(text: string): number {
  let count = 0
  for (const character of text) count += isWide(character) ? 2 : 1
  return count
}
