import type { List, ListItem, RootContent } from 'mdast'
import { areInOrder, cutDate, eventsPerRow, yearOf } from '../../themes/base/shared/dates.ts'
import { plainText } from '../article/nodes/plainText.ts'

/**
 * Tell whether a block is a list of events for a timeline: each item opens with its date, the dates are in order, and
 * the events have room along lines across the slide.
 *
 * @example `- 2019: founded`, `- May 2021 – the first release`, `- 2024年3月 上线` -> true
 */
export function isDatedList(block: RootContent): block is List {
  if (block.type !== 'list') return false
  const texts = block.children.map(textOf)
  const years = texts.map((text) => yearOf(text.slice(0, cutDate(text)?.[0] ?? 0)))
  return areInOrder(years) && eventsPerRow(texts) !== undefined
}

/**
 * Return the text of an item. Return an empty text if the item is no single paragraph, or does not open with a date in
 * plain or bold words.
 */
function textOf({ children: [first, ...others], checked }: ListItem): string {
  if (first?.type !== 'paragraph' || others.length > 0 || typeof checked === 'boolean') return ''
  const [open] = first.children
  if (open?.type !== 'text' && open?.type !== 'strong') return ''
  const text = plainText(first)
  return (cutDate(text)?.[0] ?? 0) <= plainText(open).length && !text.includes('\n') ? text : ''
}
