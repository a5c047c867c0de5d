import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { keyOf } from './key.ts'

/** Tell whether a title consists of names from the blocks under it: each of its words is found there. */
export function consistsOfNamesBelow(title: RootContent, blocks: readonly RootContent[]): boolean {
  const shown = keyOf(toString({ type: 'root', children: [...blocks] }))
  const words = toString(title).split(/[\s,、…]+/u)
  return words.every((word) => shown.includes(keyOf(word)))
}
