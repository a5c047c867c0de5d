import type { PhrasingContent, RootContent, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { cutLine } from './cutLine.ts'
import { cutPhrases } from './cutPhrases.ts'
import { cutRow } from './cutRow.ts'
import { staysWhole } from './staysWhole.ts'
import type { Breakable } from './takeApart.ts'

/** The pieces of a slide from `from` up to, but not including, `to`. */
export interface PieceRange {
  /** Index of the slide. */
  slide: number
  from: number
  to: number
}

/** The size of a piece, as a share of its slide's room. */
export interface PieceSize {
  size: number
  /** What is added if a slide begins with this piece, such as the header of a table or the padding of a listing. */
  extraAtStart: number
}

/** Measures slides as a browser lays them out. */
export interface SlideMeasurer {
  /** The sizes of each slide's pieces; undefined where all of it fits, `unknown` where they cannot be told apart. */
  sizes(): Promise<(PieceSize[] | 'unknown' | undefined)[]>
  /** How full a slide is that holds only these pieces; it fits if that is 1 or less. */
  fills(parts: PieceRange[]): Promise<number[]>
}

/** How a block splits into pieces, for code that sees the elements of a page and not mdast. */
export type BlockShape =
  | { type: 'nothing' | 'whole' }
  /** A paragraph, a row or a line of code that is cut: how many letters each piece has. */
  | { type: 'cut'; letters: number[] }
  /** A block that holds others: a list, an item, a quote, a table with its rows, code with its lines. */
  | { type: 'inside'; inner: BlockShape[] }

/** Describe the pieces of a slide's blocks, the same that `toPieces` makes. */
export function shapesOf({ blocks, lang }: Pick<Breakable, 'blocks' | 'lang'>): BlockShape[] {
  return blocks.map((block): BlockShape => {
    switch (block.type) {
      case 'list':
        return {
          type: 'inside',
          inner: block.children.map((item) => (staysWhole(item) ? { type: 'whole' } : inside(item.children, lang))),
        }
      case 'blockquote':
        return inside(block.children, lang)
      case 'table':
        return block.children.length > 1 ? { type: 'inside', inner: rowShapes(block, lang) } : { type: 'whole' }
      case 'code':
        return { type: 'inside', inner: block.value.split('\n').map((line) => cut(cutLine(line))) }
      case 'paragraph':
        return cut(cutPhrases(block.children, lang).map(({ children }) => textOf(children)))
      case 'definition':
        return { type: 'nothing' }
      default:
        return { type: 'whole' }
    }
  })
}

function inside(blocks: RootContent[], lang: string): BlockShape {
  return { type: 'inside', inner: shapesOf({ blocks, lang }) }
}

function rowShapes(table: Table, lang: string): BlockShape[] {
  return table.children
    .slice(1)
    .map((row) => cut(cutRow(row, lang).map(({ children }) => textOf(children.flatMap((cell) => cell.children)))))
}

function cut(pieces: string[]): BlockShape {
  if (pieces.length < 2) return { type: 'whole' }
  return { type: 'cut', letters: pieces.map((text) => text.replace(/\s/g, '').length) }
}

function textOf(children: PhrasingContent[]): string {
  return toString({ type: 'paragraph', children })
}
