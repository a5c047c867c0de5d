import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { keyOf } from './key.ts'

/** Tell whether each word of a title is found in the blocks below it, as in a title made of the names of list items. */
export function consistsOfNamesBelow(title: RootContent, blocks: readonly RootContent[]): boolean {
  const shown = keyOf(toString({ type: 'root', children: [...blocks] }))
  const words = toString(title).split(/[\s,、…]+/u)
  return words.every((word) => shown.includes(keyOf(word)))
}
