import type {
  Blockquote,
  Code,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableRow,
  Text,
} from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isBoldLine } from '../deck/isBoldLine.ts'
import { isWide } from '../text/textWidth.ts'
import { codeBreakCosts } from './codeBreakCosts.ts'
import { cutLine } from './cutLine.ts'
import { cutPhrases } from './cutPhrases.ts'
import { cutRow } from './cutRow.ts'
import { staysWhole } from './staysWhole.ts'

/** A piece of a slide. A break lies between two pieces: whole blocks, or items, rows, lines or sentences of a block. */
export interface Piece {
  /** The piece as a separate block: an item of a list is a list with one item. */
  block: RootContent
  /**
   * The nodes of the article that this piece was cut from, the outermost first: `[list, item]`. If two adjacent pieces
   * of a slide have the same node in their paths, `toBlocks` joins the pieces again.
   */
  path: object[]
  /** The cost of a break after this piece. For comparison: each slide costs 4 (`slideCost`). */
  breakCost: number
}

const neverCost = Number.POSITIVE_INFINITY

/** The cost of a break between two items of a list; `lone` if it leaves the first or the last item alone. */
const itemCost = { between: 0.3, lone: 1.3 }

/** The cost of a break in a block that the author marked with `keep`. A slide that overflows costs more (1000). */
const keptCost = 100

/** Cut blocks into pieces, in their order. */
export function toPieces(blocks: RootContent[], lang: string): Piece[] {
  return blocks.flatMap((block) => {
    if (block.data?.directives?.keep) {
      const { data, ...plain } = block
      const inner = toPieces([plain], lang)
      return inner.map((piece, at) => ({
        ...piece,
        block: { ...piece.block, data },
        breakCost: at < inner.length - 1 ? piece.breakCost + keptCost : piece.breakCost,
      }))
    }
    switch (block.type) {
      case 'list':
        return block.children.flatMap((item, at) => itemPieces(block, item, at, lang))
      case 'blockquote':
        return quotePieces(block, lang)
      case 'table':
        return rowPieces(block, lang)
      case 'code':
        return linePieces(block)
      case 'paragraph':
        return sentencePieces(block, lang)
      case 'heading':
        return [{ block, path: [block], breakCost: neverCost }]
      default:
        return [{ block, path: [block], breakCost: 0 }]
    }
  })
}

/** Cut a list item into pieces. Each piece is a list of one item, numbered as before, with a part of its blocks. */
function itemPieces(list: List, item: ListItem, at: number, lang: string): Piece[] {
  const start = list.ordered ? { start: (list.start ?? 1) + at } : {}
  const around = (children: ListItem['children']): List => ({ ...list, ...start, children: [{ ...item, children }] })
  const after = costAfterItem(at, list.children.length - 1)
  if (staysWhole(item)) return [{ block: around(item.children), path: [list, item], breakCost: after }]
  const inner = toPieces(item.children, lang)
  return inner.map(({ block, path, breakCost }, index) => ({
    // cast: a piece of a block in an item is a block that an item may hold.
    block: around([block as ListItem['children'][number]]),
    path: [list, item, ...path],
    breakCost: index < inner.length - 1 ? costInside(item, path[0], breakCost) : after,
  }))
}

function costAfterItem(at: number, last: number): number {
  if (at === last) return 0
  return last > 1 && (at === 0 || at === last - 1) ? itemCost.lone : itemCost.between
}

/** Return the cost of a break inside an item. Never break between its first block and a list right below. */
function costInside({ children: [first, second] }: ListItem, block: object | undefined, cost: number): number {
  return first === block && second?.type === 'list' ? neverCost : cost + 1
}

/**
 * Cut a blockquote into pieces. Never break after a bold line with plain text below it: that line is a label, as in
 * `> **Note**`. A quote in which every line is bold, such as a picture's description, may be broken anywhere.
 */
function quotePieces(quote: Blockquote, lang: string): Piece[] {
  const labels = new Set<object>(
    quote.children.filter((block, at) => {
      const next = quote.children[at + 1]
      return next && isBoldLine(block) && !isBoldLine(next)
    }),
  )
  const inner = toPieces(quote.children, lang)
  return inner.map(({ block, path, breakCost }, at) => {
    const next = inner[at + 1]
    const endsLabel = path[0] !== undefined && labels.has(path[0]) && next?.path[0] !== path[0]
    return {
      // cast: a piece of a block in a quote is a block that a quote may hold.
      block: { ...quote, children: [block as Blockquote['children'][number]] },
      path: [quote, ...path],
      breakCost: endsLabel ? neverCost : next ? breakCost + 0.3 : 0,
    }
  })
}

/** Cut a table into pieces. Each piece is a table of one row, with the header. */
function rowPieces(table: Table, lang: string): Piece[] {
  const [header, ...rows] = table.children
  if (!header || rows.length === 0) return [{ block: table, path: [table], breakCost: 0 }]
  return rows.flatMap((row, at) => {
    const cut = cutRow(row, lang)
    return cut.map((part, index) => ({
      block: { ...table, children: [header, part] },
      path: [table, row],
      breakCost: index < cut.length - 1 ? 1 : at < rows.length - 1 ? 0.3 : 0,
    }))
  })
}

/** Cut code into its lines. A line is cut only if it would fill a slide (`cutLine`). */
function linePieces(code: Code): Piece[] {
  const lines = code.value.split('\n')
  const costs = codeBreakCosts(lines)
  return lines.flatMap((line, at) => {
    const identity = {}
    const parts = cutLine(line)
    return parts.map((value, index) => ({
      block: codeOfLine(code, value, at),
      path: [code, identity],
      breakCost: index < parts.length - 1 ? 6 : (costs[at] ?? 0),
    }))
  })
}

/** Make a code node of the line with index `at`. A highlighted line stays highlighted. */
function codeOfLine(code: Code, value: string, at: number): Code {
  const highlights = code.data?.highlights
  return highlights
    ? { ...code, value, data: { ...code.data, highlights: highlights.includes(at + 1) ? [1] : [] } }
    : { ...code, value }
}

/**
 * Join two code nodes, and shift the highlighted line numbers of the second.
 *
 * @param isOneLine whether `b` continues the last line of `a`, which had been cut
 */
function joinCode(a: Code, b: Code, isOneLine: boolean): Code {
  const value = `${a.value}${isOneLine ? '' : '\n'}${b.value}`
  const [highlights, added] = [a.data?.highlights, b.data?.highlights]
  // Count the lines only if lines are highlighted: a listing is joined line by line for each set of breaks that is
  // tried.
  if (!highlights || !added || added.length === 0) return { ...a, value }
  const before = a.value.split('\n').length - (isOneLine ? 1 : 0)
  return { ...a, value, data: { ...a.data, highlights: [...highlights, ...added.map((line) => line + before)] } }
}

/** Cut a paragraph into sentences. Never break after a paragraph that ends in a colon or comma: it introduces the next block. */
function sentencePieces(paragraph: Paragraph, lang: string): Piece[] {
  const phrases = cutPhrases(paragraph.children, lang)
  const leadsIn = /[:：,，、]\s*$/.test(toString(paragraph))
  const after = leadsIn ? neverCost : 0
  if (phrases.length < 2) return [{ block: paragraph, path: [paragraph], breakCost: after }]
  return phrases.map(({ children, sentence }, at) => {
    const next = phrases[at + 1]
    return {
      block: { ...paragraph, children },
      path: [paragraph, sentence],
      breakCost: next ? (next.sentence === sentence ? 3 : 1) : after,
    }
  })
}

/** Join pieces into blocks again: adjacent pieces that were cut from one block become one block. */
export function toBlocks(pieces: Piece[]): RootContent[] {
  let blocks: RootContent[] = []
  let path: object[] = []
  for (const piece of pieces) {
    blocks = appendBlock(blocks, piece.block, path, piece.path)
    path = piece.path
  }
  return blocks
}

/** Append a block to others. Join it to the last block if both have the same first node in their paths. */
function appendBlock<T extends RootContent>(blocks: T[], block: T, path: object[], blockPath: object[]): T[] {
  const last = blocks.at(-1)
  if (!last || path[0] !== blockPath[0]) return [...blocks, block]
  return [...blocks.slice(0, -1), joinBlocks(last, block, path.slice(1), blockPath.slice(1))]
}

function joinBlocks<T extends RootContent>(a: T, b: T, path: object[], bPath: object[]): T {
  if (a.type === 'list' && b.type === 'list') {
    const [item] = b.children
    return item ? { ...a, children: appendBlock(a.children, item, path, bPath) } : a
  }
  if ((a.type === 'listItem' && b.type === 'listItem') || (a.type === 'blockquote' && b.type === 'blockquote')) {
    const [block] = b.children
    return block ? { ...a, children: appendBlock(a.children, block, path, bPath) } : a
  }
  if (a.type === 'table' && b.type === 'table') {
    const rows = b.children.slice(1)
    const [last, first] = [a.children.at(-1), rows[0]]
    if (!last || !first || path[0] !== bPath[0]) return { ...a, children: [...a.children, ...rows] }
    return { ...a, children: [...a.children.slice(0, -1), joinRows(last, first)] }
  }
  // cast: T is the type of both
  if (a.type === 'code' && b.type === 'code') return joinCode(a, b, path[0] === bPath[0]) as T
  if (a.type === 'paragraph' && b.type === 'paragraph') {
    // Parts of one sentence still have the space between them. Sentences have lost it.
    const space = path[0] === bPath[0] ? [] : spaceAfter(a.children)
    return { ...a, children: [...a.children, ...space, ...b.children] }
  }
  throw new Error(`cannot join ${a.type} and ${b.type}`)
}

/** Join the cells of two rows that were cut from one row. */
function joinRows(a: TableRow, b: TableRow): TableRow {
  const children = a.children.map((cell, at) => {
    const more = b.children[at]?.children ?? []
    const space = cell.children.length > 0 && more.length > 0 ? spaceAfter(cell.children) : []
    return { ...cell, children: [...cell.children, ...space, ...more] }
  })
  return { ...a, children }
}

/** Return the space between two sentences; an empty array after a hard break or a full-width character. */
function spaceAfter(children: PhrasingContent[]): Text[] {
  if (children.at(-1)?.type === 'break') return []
  return isWide(toString({ type: 'paragraph', children }).at(-1) ?? '') ? [] : [{ type: 'text', value: ' ' }]
}
