import type { RootContent, Table } from 'mdast'

/** Find the table among some blocks, if there is exactly one. */
export function tableOf(blocks: RootContent[]): Table | undefined {
  const tables = blocks.filter((block) => block.type === 'table')
  return tables.length === 1 ? tables[0] : undefined
}
