import type { List, ListItem, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** The smallest number that is a year and not a count. */
const firstYear = 1000

const year = /^[ \t>]*(?:[-*+][ \t]+)*(\d{4})[.)](?=[ \t])/

/**
 * Keep years that stand as numbers before the items of a list. Markdown counts on from the first: `1969. Landing`, `1981. Shuttle`
 * would show 1970. Such a list becomes one with bullets, and its years are text.
 */
export function keepYears(tree: Root, text: string): void {
  const lines = text.split(/\r\n?|\n/)
  visit(tree, 'list', (list) => {
    const { start, children } = list
    if (typeof start !== 'number' || start < firstYear) return
    const years = children.map(({ position }) => Number(year.exec(lines[(position?.start.line ?? 0) - 1] ?? '')?.[1]))
    if (years.some((one) => Number.isNaN(one)) || years.every((one, at) => one === start + at)) return
    spell(list, years)
  })
}

function spell(list: List, years: readonly number[]): void {
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
