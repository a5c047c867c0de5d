/** A pair of equal elements of two sequences `a` and `b`: the index in each. */
export type Pair = readonly [a: number, b: number]

/**
 * Pair as many equal elements of two sequences as possible, in the order of both. As in patience diff, elements that
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

function indexesById(sequence: readonly number[], from: number, to: number): Map<number, number[]> {
  const indexes = new Map<number, number[]>()
  for (let at = from; at < to; at += 1) {
    const id = sequence[at] ?? -1
    const known = indexes.get(id)
    if (known) known.push(at)
    else indexes.set(id, [at])
  }
  return indexes
}

/** Return the pairs of elements that occur exactly once in each range, in the order of `a`. */
function singles(a: readonly number[], b: readonly number[], [aFrom, aTo, bFrom, bTo]: Range): Pair[] {
  const inB = indexesById(b, bFrom, bTo)
  return [...indexesById(a, aFrom, aTo)].flatMap(([id, [atA, another]]): Pair[] => {
    const [atB, anotherB] = inB.get(id) ?? []
    return atA === undefined || atB === undefined || another !== undefined || anotherB !== undefined ? [] : [[atA, atB]]
  })
}

/**
 * How many pairs `allPairs` returns before it limits them. Beyond this number it pairs only elements of about the same
 * rank. The rank counts equal elements: the third copy of a text in `a` is paired with about the third copy in `b`.
 */
const mostPairs = 1e6
/** How much the ranks of two paired elements may differ. */
const slack = 25
/** How much further the ranks may differ, at most, if one sequence has more copies than the other. */
const farthest = 200

/**
 * Return all pairs of equal elements; if there are more than `mostPairs`, only the pairs of about the same rank (see
 * `mostPairs`). Sort the pairs of one element of `a` by descending index in `b`, so that a rising chain can contain
 * only one of them.
 */
function allPairs(a: readonly number[], b: readonly number[], [aFrom, aTo, bFrom, bTo]: Range): Pair[] {
  const inB = indexesById(b, bFrom, bTo)
  const inA = indexesById(a, aFrom, aTo)
  const count = [...inA].reduce((sum, [id, indexes]) => sum + indexes.length * (inB.get(id)?.length ?? 0), 0)
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
