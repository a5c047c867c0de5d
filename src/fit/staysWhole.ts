import type { ListItem } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { textWidth } from '../text/textWidth.ts'

/** Columns of text from which an item may be broken over two slides. */
const longItem = 480

/** Tell whether an item is never broken: it holds one paragraph, and no very long one. */
export function staysWhole({ children: [first, ...others] }: ListItem): boolean {
  if (!first) return true
  return others.length === 0 && first.type === 'paragraph' && textWidth(toString(first)) <= longItem
}
