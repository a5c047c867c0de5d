const roman = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ')
const letters = Array.from('abcdefghijklmnopqrstuvwxyz')

/**
 * List the markers that a browser may show before the items of ordered lists in HTML: numbers up or down from a `start`
 * or `value`, letters and Roman numerals.
 */
export function itemMarks(html: string): Set<string> {
  const count = html.match(/<li\b/gi)?.length ?? 0
  const starts = [
    ...Array.from(html.matchAll(/<ol\b(?:[^>]*?\sstart=["']?(\d+))?/gi), ([, start = '1']) => Number(start)),
    ...Array.from(html.matchAll(/<li\b[^>]*?\svalue=["']?(\d+)/gi), ([, value]) => Number(value)),
  ]
  const near = Array.from({ length: count }, (_, at) => at)
  const numbers = starts.flatMap((start) => near.flatMap((at) => [start + at, start - at]))
  const type = /<ol\b[^>]*?\stype=["']?([ai])/i.exec(html)?.[1]
  const signs = type === undefined ? [] : /i/i.test(type) ? roman : letters
  return new Set([...numbers.map(String), ...signs, ...signs.map((sign) => sign.toUpperCase())])
}
