import type { List, PhrasingContent, Root, Table, TableRow } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Convert the list in a `{list-table}` of MyST to a table. Each item is a row, and the items of the list inside it are the
 * cells. Leave the list as it is if rows differ in length, or a cell has more than one paragraph.
 */
export function listTables(tree: Root): void {
  visit(tree, 'list', (list, index, parent) => {
    if (!parent || index === undefined) return
    const before = parent.children.slice(0, index)
    const above = before.slice(before.findLastIndex(({ type }) => type !== 'omitted' && type !== 'paragraph') + 1)
    const isTable = above.some(
      (node) => node.type === 'omitted' && /^:(?:header-rows|widths|stub-columns):/.test(node.source),
    )
    const table = isTable ? tableOf(list) : undefined
    if (table) parent.children[index] = table
  })
}

function tableOf(list: List): Table | undefined {
  const rows = list.children.map(({ children: [row] }) => (row?.type === 'list' ? row.children.map(cellOf) : undefined))
  if (rows.some((row) => !row || row.length !== rows[0]?.length || row.includes(undefined))) return undefined
  const place = list.position ? { position: list.position } : {}
  const children = rows.map(
    (row): TableRow => ({
      type: 'tableRow',
      children: (row ?? []).map((cell) => ({ type: 'tableCell', children: cell ?? [], ...place })),
      ...place,
    }),
  )
  return { type: 'table', children, ...place }
}

function cellOf({ children }: List['children'][number]): PhrasingContent[] | undefined {
  const [only, ...others] = children
  if (others.length > 0) return undefined
  return only === undefined ? [] : only.type === 'paragraph' ? only.children : undefined
}
