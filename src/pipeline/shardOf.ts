import { createHash } from 'node:crypto'

/** A part of a run, from 1. */
export interface Shard {
  part: number
  of: number
}

/**
 * Take one of several parts of a run, in the order of the items. Parts differ by one item at most, and each item is in
 * one of them. Items are dealt by a hash of their names, so that long and short ones mix, and a new item moves few.
 */
export function shardOf<T extends { name: string }>(items: readonly T[], { part, of }: Shard): T[] {
  const hashed = items.map((item) => ({ item, hash: createHash('sha256').update(item.name).digest('hex') }))
  const dealt = hashed.toSorted((one, other) => (one.hash < other.hash ? -1 : 1)).map(({ item }) => item)
  const [start, end] = [part - 1, part].map((border) => Math.round((border * items.length) / of))
  const mine = new Set(dealt.slice(start, end))
  return items.filter((item) => mine.has(item))
}
