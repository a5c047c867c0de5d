const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Tell whether two names are of things of one kind, which can be compared: they begin or end with the same word
 * (`传统思路` and `现代思路`, `À faire` and `À éviter`), or one contains the other (`Do` and `Don't`, `可以` and `不可以`).
 */
export function alike(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const [shorter, longer] = [a.join(' '), b.join(' ')].toSorted((x, y) => x.length - y.length)
  if (!shorter || !longer || shorter === longer) return false
  return a[0] === b[0] || a.at(-1) === b.at(-1) || longer.includes(shorter)
}

function wordsOf(name: string): string[] {
  return Array.from(segmenter.segment(name.toLowerCase()))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)
}
