import type { VFile } from 'vfile'

/**
 * A part of the file that was converted to an article: a cell of a notebook, a Word paragraph, a line of a web page.
 */
export interface OriginalPart {
  /** Number of the cell, the paragraph or the line in that file, from 1. */
  number: number
  /** The part's name in messages, by which a person finds it in the file: `cell 5 (In [7])`. */
  name: string
  /** The line of the converted Markdown at which this part begins. */
  line: number
  /**
   * The line of the converted Markdown that holds the first line of the part's text. In a code cell it is the line
   * below the opening fence. Undefined if messages name no line inside the part.
   */
  firstTextLine?: number
}

/** The notebook, Word document or web page that was converted to an article. */
export interface Original {
  format: 'notebook' | 'word' | 'page'
  /** The file as it was read: the text of a notebook or a web page, the bytes of a Word document. */
  content: string | Uint8Array
  /** In the order of their lines. */
  parts: readonly OriginalPart[]
  /**
   * Files that were embedded in the original, such as pictures, by the URL that the converted Markdown uses for each.
   */
  files: ReadonlyMap<string, Uint8Array>
}

declare module 'vfile' {
  interface DataMap {
    original: Original
  }
}

/**
 * Name a line of an article in the words of a message, so that a person finds it.
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
