import { plainText } from '../article/nodes/plainText.ts'
import type { Deck } from './deck.ts'

/** Find the words that no slide shows; the notes do not count. */
export function notShown(deck: Deck, wanted: readonly string[]): string[] {
  const shown = deck.children.map(({ children }) => {
    const blocks = children.flatMap((slot) => slot.children)
    return withoutSpace(blocks.map(plainText).join(''))
  })
  return wanted.filter((words) => !shown.some((text) => text.includes(withoutSpace(words))))
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '').toLowerCase()
}
