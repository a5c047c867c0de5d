import type { ReadSlide } from './readDeck.ts'

/** Tell whether Slidev shows a slide. It skips slides with `hide` or `disabled`, and gives them no number. */
export function isShown({ frontmatter: { hide, disabled } }: Pick<ReadSlide, 'frontmatter'>): boolean {
  return !hide && !disabled
}

/** List the numbers of the shown slides, counted among all slides of the deck's file: `[1, 2, 4]`. */
export function shownNumbers(slides: readonly Pick<ReadSlide, 'frontmatter'>[]): number[] {
  return slides.flatMap((slide, at) => (isShown(slide) ? [at + 1] : []))
}
