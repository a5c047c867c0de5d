/** A pair of equal elements of two sequences `a` and `b`: the index in each. */
export type Pair = readonly [a: number, b: number]

/**
 * Find as many equal elements of two sequences as possible, in the order of both. As in patience diff, elements that
 * occur exactly once in each sequence divide the others into short ranges. So thousands of elements take milliseconds,
 * however often some of them recur.
 */
export function align(a: readonly number[], b: readonly number[]): Pair[] {
  const pairs: Pair[] = []
  const ranges: [number, number, number, number][] = [[0, a.length, 0, b.length]]
  for (let range = ranges.pop(); range; range = ranges.pop()) {
    let [aFrom, aTo, bFrom, bTo] = range
    while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) pairs.push([aFrom++, bFrom++])
    while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) pairs.push([--aTo, --bTo])
    if (aFrom === aTo || bFrom === bTo) continue
    const anchors = longestChain(singles(a, b, [aFrom, aTo, bFrom, bTo]))
    if (anchors.length === 0) {
      pairs.push(...longestChain(allPairs(a, b, [aFrom, aTo, bFrom, bTo])))
      continue
    }
    for (const [atA, atB] of [...anchors, [aTo, bTo] as const]) {
      ranges.push([aFrom, atA, bFrom, atB])
      aFrom = atA + 1
      bFrom = atB + 1
    }
    pairs.push(...anchors)
  }
  return pairs.sort(([one], [other]) => one - other)
}

type Range = readonly [aFrom: number, aTo: number, bFrom: number, bTo: number]

function placesOf(sequence: readonly number[], from: number, to: number): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let at = from; at < to; at += 1) {
    const id = sequence[at] ?? -1
    const known = places.get(id)
    if (known) known.push(at)
    else places.set(id, [at])
  }
  return places
}

/** Return the pairs of elements that occur exactly once in each range, in the order of `a`. */
function singles(a: readonly number[], b: readonly number[], [aFrom, aTo, bFrom, bTo]: Range): Pair[] {
  const inB = placesOf(b, bFrom, bTo)
  return [...placesOf(a, aFrom, aTo)].flatMap(([id, [atA, another]]): Pair[] => {
    const [atB, anotherB] = inB.get(id) ?? []
    return atA === undefined || atB === undefined || another !== undefined || anotherB !== undefined ? [] : [[atA, atB]]
  })
}

/**
 * Most pairs that are compared. If there are more, an element is only paired with equal elements of about the same
 * rank, which is its number among equal elements: the third copy of a text in `a` with about the third copy in `b`.
 */
const mostPairs = 1e6
/** How much the ranks of two paired elements may differ. */
const slack = 25
/** By how much more they may differ if one sequence has more copies than the other. */
const farthest = 200

/**
 * Return all pairs of equal elements; if there are more than `mostPairs`, only the pairs of about the same rank (see
 * there). Sort the pairs of one element of `a` by descending place in `b`, so that a rising chain can contain only one
 * of them.
 */
function allPairs(a: readonly number[], b: readonly number[], [aFrom, aTo, bFrom, bTo]: Range): Pair[] {
  const inB = placesOf(b, bFrom, bTo)
  const inA = placesOf(a, aFrom, aTo)
  const count = [...inA].reduce((sum, [id, places]) => sum + places.length * (inB.get(id)?.length ?? 0), 0)
  const ranks = new Map<number, number>()
  const pairs: Pair[] = []
  for (let at = aFrom; at < aTo; at += 1) {
    const id = a[at] ?? -1
    const others = inB.get(id) ?? []
    const rank = ranks.get(id) ?? 0
    ranks.set(id, rank + 1)
    const missing = Math.max(-farthest, Math.min(farthest, (inA.get(id)?.length ?? 0) - others.length))
    const from = Math.max(0, rank - slack - Math.max(0, missing))
    const near = count > mostPairs ? others.slice(from, rank + slack + Math.max(0, -missing)) : others
    for (const other of near.toReversed()) pairs.push([at, other])
  }
  return pairs
}

/** Find the longest chain of pairs whose indexes rise in both sequences. */
function longestChain(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = []
  const previous: number[] = []
  for (const [index, [, atB]] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < atB) low = middle + 1
      else high = middle
    }
    previous[index] = tails[low - 1] ?? -1
    tails[low] = index
  }
  const chain: Pair[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}
