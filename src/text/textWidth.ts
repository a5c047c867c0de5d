import { fullWidth } from '../../themes/base/shared/fullWidth.ts'

/** From the first character that `fullWidth` has on. Most texts have none. */
const mayBeWide = /[\u02ea-\uffff]/

/** Tell whether a character takes a full em in Chinese, Japanese or Korean text. There, `“”‘’—…` do so too. */
export function isWide(character: string): boolean {
  if (!mayBeWide.test(character)) return false
  return fullWidth.test(character) || /[“”‘’—…]/u.test(character)
}

/** Measure text in columns: two for a full-width character, one for any other. */
export function textWidth(text: string): number {
  if (!mayBeWide.test(text)) return text.length
  let columns = 0
  for (const character of text) columns += isWide(character) ? 2 : 1
  return columns
}
