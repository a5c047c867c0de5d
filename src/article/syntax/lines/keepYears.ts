import type { List, ListItem, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** The smallest item number that is read as a year. */
const firstYear = 1000

const number = /^[ \t>]*(?:[-*+][ \t]+)*(\d{1,9})[.)](?=[ \t])/

/**
 * Keep years that stand as numbers before the items of a list. Markdown only counts up from the first number, and would show
 * 1970 for the second item of `1969. Landing`, `1981. Shuttle`. Give such a list bullets, and write its years as text.
 */
export function keepYears(tree: Root, text: string): void {
  const lines = text.split(/\r\n?|\n/)
  visit(tree, 'list', (list, index, parent) => {
    const { start } = list
    if (typeof start !== 'number' || start < firstYear || !parent || index === undefined) return
    const numbers = list.children.map(({ position }) =>
      Number(number.exec(lines[(position?.start.line ?? 0) - 1] ?? '')?.[1] ?? Number.NaN),
    )
    const end = numbers.findIndex((one) => !(one >= firstYear))
    const years = end < 0 ? numbers : numbers.slice(0, end)
    if (years.length === 0 || (end < 0 && years.every((one, at) => one === start + at))) return
    // Items with smaller numbers are another list, which Markdown has joined with the list of years.
    const others = list.children.splice(years.length)
    if (!years.every((one, at) => one === start + at)) writeYears(list, years)
    if (others.length === 0) return
    parent.children.splice(index + 1, 0, { ...list, ordered: true, start: numbers[end] || 1, children: others })
    return index + 1
  })
}

/** Give a list bullets, and write its years at the start of its items. */
function writeYears(list: List, years: readonly number[]): void {
  for (const [at, item] of list.children.entries()) prefix(item, `${years[at]}. `)
  list.ordered = false
  list.start = null
}

function prefix(item: ListItem, mark: string): void {
  const [first] = item.children
  const place = item.position ? { position: item.position } : {}
  const [words] = first?.type === 'paragraph' ? first.children : []
  if (words?.type === 'text') words.value = mark + words.value
  else if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: mark, ...place })
  else
    item.children.unshift({ type: 'paragraph', children: [{ type: 'text', value: mark.trim(), ...place }], ...place })
}
