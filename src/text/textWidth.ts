import { fullWidth } from '../../themes/base/shared/fullWidth.ts'

/** Tell whether a character takes a full em in Chinese, Japanese or Korean text. There, `“”‘’—…` do so too. */
export function isWide(character: string): boolean {
  return fullWidth.test(character) || /[“”‘’—…]/u.test(character)
}

/** Measure text in columns: two for a full-width character, one for any other. */
export function textWidth(text: string): number {
  let columns = 0
  for (const character of text) columns += isWide(character) ? 2 : 1
  return columns
}
