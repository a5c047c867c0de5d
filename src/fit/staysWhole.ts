import type { ListItem } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { textWidth } from '../text/textWidth.ts'

/** An item of a greater `textWidth` may be broken over two slides. */
const longItem = 480

/** Tell whether a list item is never broken over two slides: it holds a single paragraph that is not very long. */
export function staysWhole({ children: [first, ...others] }: ListItem): boolean {
  if (!first) return true
  return others.length === 0 && first.type === 'paragraph' && textWidth(toString(first)) <= longItem
}
