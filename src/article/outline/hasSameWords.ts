/**
 * Tell whether two titles differ at most in punctuation, spaces and capitals: `Salt and ice` and `Salt and Ice!` have the
 * same words, `C` and `C++` do not.
 */
export function hasSameWords(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other)
}

function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}+#]+/gu, '').toLowerCase() || text
}
