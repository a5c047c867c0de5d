import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { lineOf, standsAfter } from '../standsAfter.ts'

/**
 * Put blocks into a slide's notes, each before the first block that follows it in the article. Skip a block that is in
 * the notes already.
 */
export function addToNotes(note: readonly RootContent[], said: readonly RootContent[]): RootContent[] {
  const spoken = [...note]
  for (const block of said) {
    const text = toString(block)
    // Sentences of one paragraph have the place of that paragraph.
    if (spoken.some((other) => lineOf(other) === lineOf(block) && toString(other).includes(text))) continue
    const next = spoken.findIndex((other) => standsAfter(other, block))
    spoken.splice(next < 0 ? spoken.length : next, 0, block)
  }
  return spoken
}
