import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { lineOf, standsAfter } from '../standsAfter.ts'

/**
 * Put blocks into a slide's notes. Each goes before the first block of the notes that follows it in the article. Skip a
 * block whose words are in the notes already.
 */
export function addToNotes(note: readonly RootContent[], said: readonly RootContent[]): RootContent[] {
  const spoken = [...note]
  for (const block of said) {
    const text = toString(block)
    // A sentence has the position of its paragraph.
    if (spoken.some((other) => lineOf(other) === lineOf(block) && toString(other).includes(text))) continue
    const next = spoken.findIndex((other) => standsAfter(other, block))
    spoken.splice(next < 0 ? spoken.length : next, 0, block)
  }
  return spoken
}
