import { fullWidth } from '../../themes/base/shared/fullWidth.ts'

/** Match a character that may be full-width. Most texts have no match, and so need no slower test. */
const mayBeWide = /[\u02ea-\uffff]/

/** Match a character that takes a full em in Chinese, Japanese or Korean text. */
const wide = new RegExp(`${fullWidth.source}|[“”‘’—…]`, 'gu')

/** Match a surrogate pair: two UTF-16 units that are one character. */
const pair = /[\ud800-\udbff][\udc00-\udfff]/g

/** Tell whether a character takes a full em in Chinese, Japanese or Korean text, as `云` and the signs `“”‘’—…` do. */
export function isWide(character: string): boolean {
  if (!mayBeWide.test(character)) return false
  return fullWidth.test(character) || /[“”‘’—…]/u.test(character)
}

/**
 * Measure the width of a text: a full-width character counts as two, any other as one.
 *
 * @example `a cloud` -> 7, `云端` -> 4
 */
export function textWidth(text: string): number {
  if (!mayBeWide.test(text)) return text.length
  return text.length - countOf(pair, text) + countOf(wide, text)
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0
}
