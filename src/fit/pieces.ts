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
import { cutLine } from './cutLine.ts'
import { cutPhrases } from './cutPhrases.ts'
import { cutRow } from './cutRow.ts'
import { staysWhole } from './staysWhole.ts'

/** The smallest thing that a slide is broken into: a block, or one item, row, line or sentence of it. */
export interface Piece {
  block: RootContent
  /** What this is a piece of, from the outside in: neighbours with the same path are joined again. */
  path: object[]
  /** What it costs to end a slide after this piece; one slide more costs 4. */
  breakCost: number
}

const neverCost = Number.POSITIVE_INFINITY

/** What it costs to break code that fits on a slide of its own: a little less than one slide more, which costs 4. */
const wholeCost = 3.9

/** Lines of code on a slide under a title of one line, in the smallest type, and characters of a line. */
const linesOfSlide = 15
const charactersOfLine = 90

/** What a break in code costs more for each block around it, and the most blocks that count. */
const depthCost = 0.5
const mostDeep = 2

/** What it costs to break a block with `keep`. To let it overflow costs more. */
const keptCost = 100

/** Take blocks apart into pieces, in order. */
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
        return rowsOf(block, lang)
      case 'code':
        return linesOf(block)
      case 'paragraph':
        return sentencesOf(block, lang)
      case 'heading':
        return [{ block, path: [block], breakCost: neverCost }]
      default:
        return [{ block, path: [block], breakCost: 0 }]
    }
  })
}

/**
 * Make pieces of a list item: each is a list of this item alone, with the item's own number. An item of several blocks
 * is taken apart, and each piece of these becomes such a list.
 */
function itemPieces(list: List, item: ListItem, at: number, lang: string): Piece[] {
  const start = list.ordered ? { start: (list.start ?? 1) + at } : {}
  const around = (children: ListItem['children']): List => ({ ...list, ...start, children: [{ ...item, children }] })
  const after = at < list.children.length - 1 ? 0.3 : 0
  if (staysWhole(item)) return [{ block: around(item.children), path: [list, item], breakCost: after }]
  const inner = toPieces(item.children, lang)
  return inner.map(({ block, path, breakCost }, index) => ({
    // cast: a piece of a block in an item is a block that an item may hold.
    block: around([block as ListItem['children'][number]]),
    path: [list, item, ...path],
    breakCost: index < inner.length - 1 ? costInside(item, path[0], breakCost) : after,
  }))
}

/** Never break between an item's first words and the list under them. */
function costInside({ children: [first, second] }: ListItem, block: object | undefined, cost: number): number {
  return first === block && second?.type === 'list' ? neverCost : cost + 1
}

/**
 * Never break after a bold line that names what follows in a quote, such as the label of a note. A quote that is all
 * bold, such as a picture's description, breaks.
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

/** Make a table of each row, with the header. */
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

/**
 * Break code at a blank line, else where a block closes, else after any line; the less deep inside of other blocks, the
 * better. Only a line that is too long is broken inside. Code that fits on a slide of its own is rather set there than
 * broken.
 */
function linesOf(code: Code): Piece[] {
  const lines = code.value.split('\n')
  const indents = [...new Set(lines.filter((line) => line.trim()).map(indent))].toSorted((a, b) => a - b)
  const whole = fitsAlone(lines) ? wholeCost : 0
  const first = lines.findIndex((line) => line.trim())
  // Never leave only the blank lines that a listing begins with.
  const costAfter = (line: string, at: number) =>
    at < first ? neverCost : whole + costBetween(line, lines[at + 1], indents)
  return lines.flatMap((line, at) => {
    const identity = {}
    const parts = cutLine(line)
    return parts.map((value, index) => ({
      block: withLines(code, value, at),
      path: [code, identity],
      breakCost: index < parts.length - 1 ? 6 : at < lines.length - 1 ? costAfter(line, at) : 0,
    }))
  })
}

/** Make code of one line of it, which is highlighted if it was. */
function withLines(code: Code, value: string, at: number): Code {
  const highlights = code.data?.highlights
  return highlights
    ? { ...code, value, data: { ...code.data, highlights: highlights.includes(at + 1) ? [1] : [] } }
    : { ...code, value }
}

/** Join code with the lines that follow it. */
function joinCode(a: Code, b: Code, isOneLine: boolean): Code {
  const value = `${a.value}${isOneLine ? '' : '\n'}${b.value}`
  const before = a.value.split('\n').length - (isOneLine ? 1 : 0)
  const { highlights = [] } = a.data ?? {}
  const more = (b.data?.highlights ?? []).map((line) => line + before)
  return a.data?.highlights
    ? { ...a, value, data: { ...a.data, highlights: [...highlights, ...more] } }
    : { ...a, value }
}

/** Tell whether code fits on a slide of its own, under a title. */
function fitsAlone(lines: readonly string[]): boolean {
  const rows = lines.map((line) => Math.max(1, Math.ceil(line.length / charactersOfLine)))
  return rows.reduce((sum, count) => sum + count, 0) <= linesOfSlide
}

/** @param indents the indents of the listing, the smallest first */
function costBetween(line: string, next: string | undefined, indents: readonly number[]): number {
  if (next === undefined) return 0
  const inside = Math.min(mostDeep, depthCost * indents.indexOf(indent(next)))
  if (!line.trim()) return 0.1 + inside
  // Never start a slide with a blank line or a lone closing bracket.
  if (!next.trim() || closing.test(next)) return neverCost
  return closing.test(line) || indent(next) < indent(line) ? 0.8 + inside : 4
}

/** A line that only closes a block: brackets, `end`, a closing tag. */
const closing = /^\s*(?:[)\]}>;,'"`]+|end|fi|done|esac|<\/[\w.-]+>)[;,]?\s*$/

function indent(line: string): number {
  return line.length - line.trimStart().length
}

/** Break a paragraph between sentences, but not after a colon or a comma at its end. */
function sentencesOf(paragraph: Paragraph, lang: string): Piece[] {
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

/** Join pieces again: neighbours that come from one block become one block. */
export function toBlocks(pieces: Piece[]): RootContent[] {
  let blocks: RootContent[] = []
  let path: object[] = []
  for (const piece of pieces) {
    blocks = appendBlock(blocks, piece.block, path, piece.path)
    path = piece.path
  }
  return blocks
}

/** Append a block. If it comes from the same block as the last one, join the two. */
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
    return { ...a, children: [...a.children.slice(0, -1), joinedRow(last, first)] }
  }
  // cast: T is the type of both
  if (a.type === 'code' && b.type === 'code') return joinCode(a, b, path[0] === bPath[0]) as T
  if (a.type === 'paragraph' && b.type === 'paragraph') {
    // The parts of a sentence have kept their spaces.
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
