import { createHash } from 'node:crypto'

/** One of several parts of a run, each of which makes some of the articles: part 2 of 8. */
export interface Shard {
  /** Number of the part, from 1. */
  part: number
  /** How many parts there are. */
  of: number
}

/**
 * Return the items of one part, in their order. Each item is in exactly one part, and the sizes of parts differ by at
 * most one. A hash of an item's name decides its part. So each part gets long and short articles, and a new item changes
 * the part of few other items.
 */
export function shardOf<T extends { name: string }>(items: readonly T[], { part, of }: Shard): T[] {
  const hashed = items.map((item) => ({ item, hash: createHash('sha256').update(item.name).digest('hex') }))
  const dealt = hashed.toSorted((one, other) => (one.hash < other.hash ? -1 : 1)).map(({ item }) => item)
  const [start, end] = [part - 1, part].map((border) => Math.round((border * items.length) / of))
  const mine = new Set(dealt.slice(start, end))
  return items.filter((item) => mine.has(item))
}
