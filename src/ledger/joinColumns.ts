import { keyOf } from './key.ts'
import type { Block } from './readSlides.ts'

/**
 * Read tables that stand one after the other under one title, and have the same first column, as the one table that they
 * are in the article: row by row, with the first column once. Each of them may go on over several slides.
 */
export function joinColumns(blocks: Block[]): Block[] {
  const replaced = new Map<Block, Block[]>()
  for (const tables of runs(longTables(blocks), (a, b) => isAlike(a, b, firstColumn))) {
    const [first] = tables
    if (!first || tables.length < 2) continue
    for (const block of tables.flat(2)) replaced.set(block, [])
    const cells = first.flatMap((row, at) => [...row, ...tables.slice(1).flatMap((table) => withoutFirst(table[at]))])
    const [start] = first.flat()
    if (start) replaced.set(start, cells)
  }
  return blocks.flatMap((block) => replaced.get(block) ?? [block])
}

type Row = Block[]

/** Tables that go on under the same header, as one each. */
function longTables(blocks: Block[]): Row[][] {
  const tables: Row[][] = []
  for (const block of blocks) {
    if (!block.cell) continue
    const { table, row } = block.cell
    tables[table] ??= []
    const rows = tables[table]
    rows[row] ??= []
    rows[row].push(block)
  }
  const whole = Object.values(tables).map((rows) => Object.values(rows))
  return runs(whole, (a, b) => isAlike(a, b, (table) => table.slice(0, 1).flat())).map(([first = [], ...others]) => [
    ...first,
    ...others.flatMap((table) => table.slice(1)),
  ])
}

/** Neighbours in lists, where each is like the one before it. */
function runs<T>(items: T[], isLike: (a: T, b: T) => boolean): T[][] {
  const lists: T[][] = []
  for (const item of items) {
    const list = lists.at(-1)
    const last = list?.at(-1)
    if (list && last !== undefined && isLike(last, item)) list.push(item)
    else lists.push([item])
  }
  return lists
}

function isAlike(a: Row[], b: Row[], part: (table: Row[]) => Block[]): boolean {
  const keys = (table: Row[]) => JSON.stringify(part(table).map(({ text }) => keyOf(text)))
  return a[0]?.[0]?.group === b[0]?.[0]?.group && keys(a) === keys(b)
}

function firstColumn(table: Row[]): Block[] {
  return table.flatMap((row) => row.filter(({ cell }) => cell?.column === 0))
}

function withoutFirst(row: Row | undefined): Block[] {
  return (row ?? []).filter(({ cell }) => cell?.column !== 0)
}
