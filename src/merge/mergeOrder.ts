/**
 * Merge two orders of items (slides, blocks or keys) that both come from the order `base`. An item that the person has
 * moved stays where they have put it. An item that is new in the generated order, `theirs`, or has moved there, is put
 * after the item that stands before it in `theirs`.
 *
 * @example
 * mergeOrder({ base: ['a', 'b', 'c'], ours: ['b', 'a', 'c'], theirs: ['a', 'b', 'x', 'c'] }) // b x a c
 */
export function mergeOrder<T>({ base, ours, theirs }: Record<'base' | 'ours' | 'theirs', readonly T[]>): T[] {
  const inOurs = new Set(ours)
  const movedByTheirs = movedIn(base, theirs)
  const movedByOurs = movedIn(base, ours)
  const needsPlace = (one: T) => !inOurs.has(one) || (movedByTheirs.has(one) && !movedByOurs.has(one))
  const toPlace = new Set(theirs.filter(needsPlace))
  const inTheirs = new Set(theirs)
  const merged = ours.filter((one) => !toPlace.has(one))
  for (const [at, one] of theirs.entries()) {
    if (!toPlace.has(one)) continue
    const before = theirs.slice(0, at).findLast((other) => merged.includes(other))
    const after = theirs.slice(at + 1).find((other) => merged.includes(other))
    let place = after === undefined ? merged.length : merged.indexOf(after)
    if (before !== undefined) {
      place = merged.indexOf(before) + 1
      // Skip items that the person has added after `before`, so that they stay directly after it.
      while (place < merged.length && !inTheirs.has(merged[place] as T)) place += 1 // cast: the index is in range
    }
    merged.splice(place, 0, one)
  }
  return merged
}

/** Return the items that have moved: the fewest items that must be moved to turn the order `base` into `order`. */
export function movedIn<T>(base: readonly T[], order: readonly T[]): Set<T> {
  const places = new Map(base.map((one, at) => [one, at]))
  const shared = order.filter((one) => places.has(one))
  const staying = new Set(longestRising(shared.map((one) => places.get(one) ?? 0)).map((at) => shared[at]))
  return new Set(shared.filter((one) => !staying.has(one)))
}

/** Return the indexes of a longest increasing subsequence: `[2, 0, 1]` -> `[1, 2]`. */
function longestRising(numbers: readonly number[]): number[] {
  const ends: number[] = []
  const previous: number[] = []
  for (const [at, number] of numbers.entries()) {
    const low = ends.filter((end) => (numbers[end] ?? 0) < number).length
    previous[at] = ends[low - 1] ?? -1
    ends[low] = at
  }
  const run: number[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.unshift(at)
  return run
}
