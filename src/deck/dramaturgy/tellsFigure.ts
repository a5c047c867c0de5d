import type { SentenceTraits } from '../claims/readSentence.ts'

/**
 * Match a figure that can be the result of an article: a share, a factor, money or a large number. `figuresIn` also finds
 * durations, sizes and counts, which may be settings or steps.
 */
const resultFigure =
  /\d\s*(?:[%％×]|percent|x\b|times\b|fold\b|倍|배|割|成(?![为為立])|折)|[$€£¥￥₩]\s?\d|\d[\d.,]*\s*(?:million|billion|thousand|[万萬亿億만억])|\d{1,3}(?:,\d{3})+/iu

/**
 * Tell whether a sentence reports a figure as a result or a change, and does not only mention one.
 *
 * @example `It cut the costs by 65 %.`, `from 6 days to 5 minutes` -> true; `The code has 6 characters.` -> false
 */
export function tellsFigure({ text, figures, change, result, contrast, comparison, bold }: SentenceTraits): boolean {
  return figures > 0 && (change || (resultFigure.test(text) && (result || contrast || comparison || bold)))
}
