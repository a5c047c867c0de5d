import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

/**
 * Put blocks into a slide's notes. Each goes before the first block of the notes that follows it in the article. Skip a
 * block whose words are in the notes already.
 */
export function addToNotes(note: readonly RootContent[], said: readonly RootContent[]): RootContent[] {
  const spoken = [...note]
  for (const block of said) {
    const at = offsetOf(block)
    const text = toString(block)
    // A sentence has the position of its paragraph.
    if (spoken.some((other) => offsetOf(other) === at && toString(other).includes(text))) continue
    const next = spoken.findIndex((other) => offsetOf(other) > at)
    spoken.splice(next < 0 ? spoken.length : next, 0, block)
  }
  return spoken
}

function offsetOf({ position }: RootContent): number {
  return position?.start.offset ?? 0
}
