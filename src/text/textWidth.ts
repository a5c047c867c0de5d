import { fullWidth } from '../../themes/base/shared/fullWidth.ts'

/** From the first character that `fullWidth` has on. Most texts have none. */
const mayBeWide = /[\u02ea-\uffff]/

/** In Chinese, Japanese or Korean text a character that takes a full em. */
const wide = new RegExp(`${fullWidth.source}|[“”‘’—…]`, 'gu')

/** What stands for one character in two units of a text. */
const pair = /[\ud800-\udbff][\udc00-\udfff]/g

/** Tell whether a character takes a full em in Chinese, Japanese or Korean text. In such text, `“”‘’—…` do so too. */
export function isWide(character: string): boolean {
  if (!mayBeWide.test(character)) return false
  return fullWidth.test(character) || /[“”‘’—…]/u.test(character)
}

/** Measure text in columns: two for a full-width character, one for any other. */
export function textWidth(text: string): number {
  if (!mayBeWide.test(text)) return text.length
  return text.length - countOf(pair, text) + countOf(wide, text)
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0
}
