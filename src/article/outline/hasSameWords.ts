/** Tell whether two titles differ in signs, spaces and capitals at most: `Salt and ice` and `Salt and Ice!`; `C` and `C++` do. */
export function hasSameWords(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other)
}

function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}+#]+/gu, '').toLowerCase() || text
}
