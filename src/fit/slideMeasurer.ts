import type { PhrasingContent, RootContent, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { cutLine } from './cutLine.ts'
import { cutPhrases } from './cutPhrases.ts'
import { cutRow } from './cutRow.ts'
import { staysWhole } from './staysWhole.ts'
import type { Breakable } from './takeApart.ts'

/** A range of a slide's pieces: from index `from` up to, but not including, `to`. */
export interface PieceRange {
  /** Index of the slide among those that are measured. */
  slide: number
  from: number
  to: number
}

/** How much of a slide a piece takes, as a share of the height that the slide has for its blocks. */
export interface PieceSize {
  size: number
  /** The share that is added if a slide begins with this piece: the header of a table, the padding of a listing. */
  extraAtStart: number
}

/** Asks a browser for the sizes of slides and pieces. */
export interface SlideMeasurer {
  /**
   * Return for each slide the sizes of its pieces; undefined for a slide that fits, `unknown` where the browser does not
   * find the pieces.
   */
  sizes(): Promise<(PieceSize[] | 'unknown' | undefined)[]>
  /** Return for each range how full a slide with only these pieces would be; up to 1, they fit. */
  fills(parts: PieceRange[]): Promise<number[]>
}

/** How a block is cut into pieces. The functions in the page see elements and not mdast, and follow this description. */
export type BlockShape =
  /** `nothing`: the block, such as a reference definition, is not shown. `whole`: the block is one piece. */
  | { type: 'nothing' | 'whole' }
  /** A paragraph, a row or a line of code that is cut: the length of each piece in characters, without white space. */
  | { type: 'cut'; lengths: number[] }
  /** A block that contains others: a list, an item, a quote, a table with its rows, code with its lines. */
  | { type: 'inside'; inner: BlockShape[] }

/** Describe how each block of a slide is cut, in the same way as `toPieces` cuts it. */
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
