import type { VFile } from 'vfile'

/** A part of the file that an article was made of: a cell of a notebook, a paragraph, a line of a page. */
export interface OriginalPart {
  /** Number of the cell, the paragraph or the line in that file, from 1. */
  number: number
  /** The name by which a person finds it: `cell 5 (In [7])`. */
  name: string
  /** The line of the Markdown where what was made of the part begins. */
  line: number
  /**
   * The line of the Markdown that holds the first line of the part's own text, such as the one below a fence. Undefined where lines
   * inside of the part are not counted.
   */
  firstTextLine?: number
}

/** The file that an article was made of, if that was no Markdown. */
export interface Original {
  format: 'notebook' | 'word' | 'page'
  /** As it was read: the text of a notebook or a page, the bytes of a document. */
  content: string | Uint8Array
  /** In the order of their lines. */
  parts: readonly OriginalPart[]
  /** Files that were embedded in it, such as pictures, by the URL that the Markdown has for each. */
  files: ReadonlyMap<string, Uint8Array>
}

declare module 'vfile' {
  interface DataMap {
    original: Original
  }
}

/**
 * Name a line of an article as a person finds it.
 *
 * @example `line 12`; in a notebook `cell 5 (In [7]), line 2`
 */
export function placeName({ data: { original } }: VFile, line: number): string {
  const part = original?.parts.findLast((one) => one.line <= line)
  if (!part) return original ? 'the beginning' : `line ${line}`
  return part.firstTextLine === undefined
    ? part.name
    : `${part.name}, line ${Math.max(1, line - part.firstTextLine + 1)}`
}
