import { plainText } from '../article/nodes/plainText.ts'
import { countMainSlides } from './appendix.ts'
import type { Deck, Slide } from './deck.ts'

/** Return the wanted words or phrases that no slide of the talk shows. Notes and the appendix do not count. */
export function wordsNotShown({ children }: Deck, wanted: readonly string[]): string[] {
  const mainSlides = children.slice(0, countMainSlides(children))
  return wanted.filter((words) => !mainSlides.some((slide) => showsWords(slide, words)))
}

/** Tell whether a slide shows a word or phrase. Upper case and white space make no difference. */
export function showsWords({ children }: Slide, words: string): boolean {
  const blocks = children.flatMap((slot) => slot.children)
  return withoutSpace(blocks.map(plainText).join('')).includes(withoutSpace(words))
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '').toLowerCase()
}
