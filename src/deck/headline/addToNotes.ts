import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

/**
 * Put blocks into a slide's notes, each before the first block that follows it in the article. Skip a block that is in
 * the notes already.
 */
export function addToNotes(note: readonly RootContent[], said: readonly RootContent[]): RootContent[] {
  const spoken = [...note]
  for (const block of said) {
    const at = offsetOf(block)
    const text = toString(block)
    // Sentences of one paragraph have the place of that paragraph.
    if (spoken.some((other) => offsetOf(other) === at && toString(other).includes(text))) continue
    const next = spoken.findIndex((other) => offsetOf(other) > at)
    spoken.splice(next < 0 ? spoken.length : next, 0, block)
  }
  return spoken
}

function offsetOf({ position }: RootContent): number {
  return position?.start.offset ?? 0
}
