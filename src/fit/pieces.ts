import type { Code, List, Paragraph, RootContent, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { splitSentences } from '../article/splitSentences.ts'

/** The least that a slide can be broken into: a block, or an item, a row, a run of lines or a sentence of one. */
export interface Piece {
  block: RootContent
  /** The block that this is a piece of: neighbours of one block are put together again. */
  whole: RootContent
  /** What it costs to end a slide after this piece; a slide more costs 4. */
  breakCost: number
}

const never = Number.POSITIVE_INFINITY

/** Take blocks apart into pieces, in order. */
export function toPieces(blocks: RootContent[], lang: string): Piece[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'list':
        return itemsOf(block)
      case 'table':
        return rowsOf(block)
      case 'code':
        return linesOf(block)
      case 'paragraph':
        return sentencesOf(block, lang)
      case 'heading':
        return [{ block, whole: block, breakCost: never }]
      default:
        return [{ block, whole: block, breakCost: 0 }]
    }
  })
}

function itemsOf(list: List): Piece[] {
  return list.children.map((item, at) => ({
    block: { ...list, ...(list.ordered ? { start: (list.start ?? 1) + at } : {}), children: [item] },
    whole: list,
    breakCost: at < list.children.length - 1 ? 0.3 : 0,
  }))
}

/** Each piece is a table of its own, with the header above the row. */
function rowsOf(table: Table): Piece[] {
  const [header, ...rows] = table.children
  if (!header || rows.length === 0) return [{ block: table, whole: table, breakCost: 0 }]
  return rows.map((row, at) => ({
    block: { ...table, children: [header, row] },
    whole: table,
    breakCost: at < rows.length - 1 ? 0.3 : 0,
  }))
}

/** Listings break best at a blank line, then where the next line is indented less, badly anywhere else. */
function linesOf(code: Code): Piece[] {
  const lines = code.value.split('\n')
  return lines.map((value, at) => {
    const next = lines[at + 1]
    const cost =
      next === undefined ? 0 : !value.trim() ? 0.1 : !next.trim() ? never : indent(next) < indent(value) ? 0.8 : 2
    return { block: { ...code, value }, whole: code, breakCost: cost }
  })
}

function indent(line: string): number {
  return line.length - line.trimStart().length
}

/** A paragraph that leads into what follows stays with it. */
function sentencesOf(paragraph: Paragraph, lang: string): Piece[] {
  const sentences = splitSentences(paragraph, lang)
  const leadsIn = /[:：]\s*$/.test(toString(paragraph))
  if (sentences.length < 2) return [{ block: paragraph, whole: paragraph, breakCost: leadsIn ? never : 0 }]
  return sentences.map((children, at) => ({
    block: { ...paragraph, children },
    whole: paragraph,
    breakCost: at < sentences.length - 1 ? 1 : leadsIn ? never : 0,
  }))
}

/** Put pieces together again: neighbours of one block become one block. */
export function toBlocks(pieces: Piece[]): RootContent[] {
  const blocks: RootContent[] = []
  let whole: RootContent | undefined
  for (const piece of pieces) {
    const last = blocks.at(-1)
    if (last && piece.whole === whole) blocks[blocks.length - 1] = joined(last, piece.block)
    else blocks.push(piece.block)
    whole = piece.whole
  }
  return blocks
}

function joined(a: RootContent, b: RootContent): RootContent {
  if (a.type === 'list' && b.type === 'list') return { ...a, children: [...a.children, ...b.children] }
  if (a.type === 'table' && b.type === 'table') return { ...a, children: [...a.children, ...b.children.slice(1)] }
  if (a.type === 'code' && b.type === 'code') return { ...a, value: `${a.value}\n${b.value}` }
  if (a.type === 'paragraph' && b.type === 'paragraph')
    return { ...a, children: [...a.children, { type: 'text', value: ' ' }, ...b.children] }
  throw new Error(`cannot join ${a.type} and ${b.type}`)
}
