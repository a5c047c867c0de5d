/** Scripts whose letters fill a square: Han, kana, hangul, and their full-width punctuation. */
const fullWidth =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u

/** The width of a Latin letter or space beside a Han one, averaged over running text. */
const latinWidth = 0.52

/** How wide a text runs on one line, in em, near enough to choose a type size by. */
export function textWidth(text: string): number {
  let width = 0
  for (const letter of text) width += fullWidth.test(letter) ? 1 : latinWidth
  return width
}
