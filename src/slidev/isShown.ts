import type { ReadSlide } from './readDeck.ts'

/** Tell whether Slidev shows a slide: it passes over those with `hide` or `disabled`, which have no number then. */
export function isShown({ frontmatter: { hide, disabled } }: Pick<ReadSlide, 'frontmatter'>): boolean {
  return !hide && !disabled
}
