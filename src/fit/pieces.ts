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
import { isWide } from '../text/textWidth.ts'
import { cutLine } from './cutLine.ts'
import { cutPhrases } from './cutPhrases.ts'
import { cutRow } from './cutRow.ts'
import { staysWhole } from './staysWhole.ts'

/** The least that a slide can be broken into: a block, or an item, a row, a run of lines or a sentence of one. */
export interface Piece {
  block: RootContent
  /** What this is a piece of, from the outside in: neighbours that share an end of it are put together again. */
  path: object[]
  /** What it costs to end a slide after this piece; a slide more costs 4. */
  breakCost: number
}

const never = Number.POSITIVE_INFINITY

/** What it costs to break what the author wants to keep: less than to let it run over. */
const keptCost = 100

/** Take blocks apart into pieces, in order. */
export function toPieces(blocks: RootContent[], lang: string): Piece[] {
  return blocks.flatMap((block) => {
    if (block.data?.directives?.keep) {
      const { data, ...plain } = block
      const inner = toPieces([plain], lang)
      return inner.map((piece, at) =>
        at < inner.length - 1 ? { ...piece, breakCost: piece.breakCost + keptCost } : piece,
      )
    }
    switch (block.type) {
      case 'list':
        return block.children.flatMap((item, at) => itemPieces(block, item, at, lang))
      case 'blockquote':
        return quotePieces(block, lang)
      case 'table':
        return rowsOf(block, lang)
      case 'code':
        return linesOf(block)
      case 'paragraph':
        return sentencesOf(block, lang)
      case 'heading':
        return [{ block, path: [block], breakCost: never }]
      default:
        return [{ block, path: [block], breakCost: 0 }]
    }
  })
}

/** An item as a list of its own that counts on; one that holds more than a line comes in pieces of what it holds. */
function itemPieces(list: List, item: ListItem, at: number, lang: string): Piece[] {
  const start = list.ordered ? { start: (list.start ?? 1) + at } : {}
  const around = (children: ListItem['children']): List => ({ ...list, ...start, children: [{ ...item, children }] })
  const after = at < list.children.length - 1 ? 0.3 : 0
  if (staysWhole(item)) return [{ block: around(item.children), path: [list, item], breakCost: after }]
  const inner = toPieces(item.children, lang)
  return inner.map(({ block, path, breakCost }, index) => ({
    // A piece of an item's block is a block that an item may hold.
    block: around([block as ListItem['children'][number]]),
    path: [list, item, ...path],
    breakCost: index < inner.length - 1 ? costInside(item, path[0], breakCost) : after,
  }))
}

/** What an item says first names what it holds. */
function costInside({ children: [first, second] }: ListItem, block: object | undefined, cost: number): number {
  return first === block && second?.type === 'list' ? never : cost + 1
}

/** The bold line that a note opens with stays with what it is about. */
function quotePieces(quote: Blockquote, lang: string): Piece[] {
  const inner = toPieces(quote.children, lang)
  return inner.map(({ block, path, breakCost }, at) => {
    const isLabel = block.type === 'paragraph' && block.children.every((node) => node.type === 'strong')
    return {
      // A piece of a quote's block is a block that a quote may hold.
      block: { ...quote, children: [block as Blockquote['children'][number]] },
      path: [quote, ...path],
      breakCost: isLabel ? never : at < inner.length - 1 ? breakCost + 0.3 : 0,
    }
  })
}

/** Each piece is a table of its own, with the header above the row. */
function rowsOf(table: Table, lang: string): Piece[] {
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

/** Listings break best at a blank line, then where something closes, badly anywhere else, worst inside of a line. */
function linesOf(code: Code): Piece[] {
  const lines = code.value.split('\n')
  return lines.flatMap((line, at) => {
    const identity = {}
    const parts = cutLine(line)
    return parts.map((value, index) => ({
      block: { ...code, value },
      path: [code, identity],
      breakCost: index < parts.length - 1 ? 6 : costBetween(line, lines[at + 1]),
    }))
  })
}

function costBetween(line: string, next: string | undefined): number {
  if (next === undefined) return 0
  if (!line.trim()) return 0.1
  // A blank line at the top, or nothing but what closes, is no beginning.
  if (!next.trim() || closing.test(next)) return never
  return closing.test(line) || indent(next) < indent(line) ? 0.8 : 4
}

/** Brackets, `end` and the tags that close what stands on the slide before. */
const closing = /^\s*(?:[)\]}>;,'"`]+|end|fi|done|esac|<\/[\w.-]+>)[;,]?\s*$/

function indent(line: string): number {
  return line.length - line.trimStart().length
}

/** A paragraph that leads into what follows stays with it. */
function sentencesOf(paragraph: Paragraph, lang: string): Piece[] {
  const phrases = cutPhrases(paragraph.children, lang)
  const leadsIn = /[:：]\s*$/.test(toString(paragraph))
  const after = leadsIn ? never : 0
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

/** Put pieces together again: neighbours of one block become one block. */
export function toBlocks(pieces: Piece[]): RootContent[] {
  let blocks: RootContent[] = []
  let path: object[] = []
  for (const piece of pieces) {
    blocks = appended(blocks, piece.block, path, piece.path)
    path = piece.path
  }
  return blocks
}

/** Blocks with one more, which is part of the last one where both paths go on the same. */
function appended<T extends RootContent>(blocks: T[], block: T, path: object[], blockPath: object[]): T[] {
  const last = blocks.at(-1)
  if (!last || path[0] !== blockPath[0]) return [...blocks, block]
  return [...blocks.slice(0, -1), joined(last, block, path.slice(1), blockPath.slice(1))]
}

function joined<T extends RootContent>(a: T, b: T, path: object[], bPath: object[]): T {
  if (a.type === 'list' && b.type === 'list') {
    const [item] = b.children
    return item ? { ...a, children: appended(a.children, item, path, bPath) } : a
  }
  if ((a.type === 'listItem' && b.type === 'listItem') || (a.type === 'blockquote' && b.type === 'blockquote')) {
    const [block] = b.children
    return block ? { ...a, children: appended(a.children, block, path, bPath) } : a
  }
  if (a.type === 'table' && b.type === 'table') {
    const rows = b.children.slice(1)
    const [last, first] = [a.children.at(-1), rows[0]]
    if (!last || !first || path[0] !== bPath[0]) return { ...a, children: [...a.children, ...rows] }
    return { ...a, children: [...a.children.slice(0, -1), joinedRow(last, first)] }
  }
  if (a.type === 'code' && b.type === 'code')
    return { ...a, value: `${a.value}${path[0] === bPath[0] ? '' : '\n'}${b.value}` }
  if (a.type === 'paragraph' && b.type === 'paragraph') {
    // A sentence that was cut has its own spaces.
    const space = path[0] === bPath[0] ? [] : spaceAfter(a.children)
    return { ...a, children: [...a.children, ...space, ...b.children] }
  }
  throw new Error(`cannot join ${a.type} and ${b.type}`)
}

function joinedRow(a: TableRow, b: TableRow): TableRow {
  const children = a.children.map((cell, at) => {
    const more = b.children[at]?.children ?? []
    const space = cell.children.length > 0 && more.length > 0 ? spaceAfter(cell.children) : []
    return { ...cell, children: [...cell.children, ...space, ...more] }
  })
  return { ...a, children }
}

function spaceAfter(children: PhrasingContent[]): Text[] {
  if (children.at(-1)?.type === 'break') return []
  return isWide(toString({ type: 'paragraph', children }).at(-1) ?? '') ? [] : [{ type: 'text', value: ' ' }]
}
