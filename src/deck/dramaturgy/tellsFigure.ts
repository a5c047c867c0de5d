import type { SentenceTraits } from '../claims/readSentence.ts'

/** Match a number that measures something: a share, a factor, money or a large number, not a setting, a size or a step. */
const measure =
  /\d\s*(?:[%％×]|percent|x\b|times\b|fold\b|倍|배|割|成(?![为為立])|折)|[$€£¥￥₩]\s?\d|\d[\d.,]*\s*(?:million|billion|thousand|[万萬亿億만억])|\d{1,3}(?:,\d{3})+/iu

/**
 * Tell whether a sentence reports a measured figure, and does not only mention a number.
 *
 * @example `It cut the costs by 65 %.`, `from 6 days to 5 minutes` -> true; `The code has 6 characters.` -> false
 */
export function tellsFigure({ text, figures, change, result, contrast, comparison, bold }: SentenceTraits): boolean {
  return figures > 0 && (change || (measure.test(text) && (result || contrast || comparison || bold)))
}
