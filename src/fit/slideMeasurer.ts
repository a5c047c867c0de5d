import type { PhrasingContent, RootContent, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { cutLine } from './cutLine.ts'
import { cutPhrases } from './cutPhrases.ts'
import { cutRow } from './cutRow.ts'
import { staysWhole } from './staysWhole.ts'
import type { Breakable } from './takeApart.ts'

/** A range of a slide's pieces: from the index `from` up to, but not including, `to`. */
export interface PieceRange {
  /** Index of the slide among the measured slides. */
  slide: number
  from: number
  to: number
}

/** The height of a piece, as a share of the height that the slide has for its blocks; 1 is all of it. */
export interface PieceSize {
  size: number
  /**
   * The share that is added if a slide begins with this piece, such as that of a table's header or a listing's padding.
   */
  extraAtStart: number
}

/** Asks a browser for the sizes of slides and pieces. */
export interface SlideMeasurer {
  /**
   * Return for each slide the sizes of its pieces; undefined for a slide that fits; `unknown` if the browser does not
   * find the pieces.
   */
  measurePieces(): Promise<(PieceSize[] | 'unknown' | undefined)[]>
  /** Return for each range how full a slide with only these pieces would be; 1 is full. */
  measureFills(parts: PieceRange[]): Promise<number[]>
}

/**
 * A description of how a block is cut into pieces, for the functions in the page, which see elements instead of mdast.
 */
export type BlockShape =
  /** `nothing`: the block is not shown, as a reference definition. `whole`: the block is one piece. */
  | { type: 'nothing' | 'whole' }
  /** A paragraph, a row or a line of code that is cut. `lengths`: the characters of each piece, without white space. */
  | { type: 'cut'; lengths: number[] }
  /** A block that contains others: a list, an item, a quote, a table with its rows, code with its lines. */
  | { type: 'inside'; inner: BlockShape[] }

/** Describe how `toPieces` cuts each block of a slide. */
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
  return { type: 'cut', lengths: pieces.map((text) => text.replace(/\s/g, '').length) }
}

function textOf(children: PhrasingContent[]): string {
  return toString({ type: 'paragraph', children })
}
