/**
 * Count how often each word occurs in a text, in lower case. In Chinese, Japanese, Korean and Thai each letter is a
 * word.
 */
export function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  const words =
    text
      .toLowerCase()
      .match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]|[\p{L}\p{N}_]+/gu,
      ) ?? []
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Return the likeness of two texts, from 0 to 1: the share of words that both have. */
export function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0)
  const all = sizeOf(one) + sizeOf(other)
  return all === 0 ? 0 : (2 * shared) / all
}

/** Count all words, with repetitions. */
export function sizeOf(words: ReadonlyMap<string, number>): number {
  let size = 0
  for (const count of words.values()) size += count
  return size
}
