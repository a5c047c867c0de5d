import { fullWidth } from './shared/fullWidth.ts'

/** The width of a Latin letter or space beside a Han one, averaged over running text. */
const latinWidth = 0.52

/**
 * Estimate how wide a text is on one line, in em, to choose a type size. The function of this name in `src/text/`
 * counts columns.
 */
export function textWidth(text: string): number {
  let width = 0
  for (const letter of text) width += fullWidth.test(letter) ? 1 : latinWidth
  return width
}
