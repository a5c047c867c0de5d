import { fullWidth } from './shared/fullWidth.ts'

/** Mean width of a Latin letter or a space in running text, in em. A Han letter is 1 em wide. */
const latinWidth = 0.52

/** Estimate how wide a text is on one line, in em, to choose a font size. */
export function emWidth(text: string): number {
  let width = 0
  for (const letter of text) width += fullWidth.test(letter) ? 1 : latinWidth
  return width
}
