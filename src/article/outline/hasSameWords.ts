/**
 * Tell whether two titles are equal but for punctuation, spaces and capitals: `Salt and ice` and `Salt and Ice!` are, `C` and
 * `C++` are not.
 */
export function hasSameWords(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other)
}

function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}+#]+/gu, '').toLowerCase() || text
}
