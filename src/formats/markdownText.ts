import type { OriginalPart } from '../messages/original.ts'

/** The part of the original file, such as a cell or a paragraph, that was converted to some Markdown. */
interface Part {
  /** The number of the cell, paragraph or line, from 1; see `OriginalPart`. */
  number: number
  /** The part's name in messages: `cell 5 (In [7])`. */
  name: string
  /**
   * How many lines of the added Markdown stand above the first line of the part's own text: 1 for code, which stands below
   * its fence. Undefined if messages name only the part, and no line in it.
   */
  first?: number
}

/** A text to which Markdown is added part by part. It records from which part of the original file each line comes. */
export class MarkdownText {
  readonly parts: OriginalPart[] = []
  #text = ''
  #line = 1

  /** Append Markdown, after a blank line, and record from which part of the original file it comes. */
  add(markdown: string, { number, name, first }: Part): void {
    const [above = ''] = /^(?:[ \t]*\n)*/.exec(markdown) ?? []
    const blocks = markdown.slice(above.length).trimEnd()
    if (!blocks) return
    if (this.#text) this.#write('\n')
    const from = first === undefined ? {} : { firstTextLine: this.#line + first - linesIn(above) }
    this.parts.push({ number, name, line: this.#line, ...from })
    this.#write(`${blocks}\n`)
  }

  toString(): string {
    return this.#text
  }

  #write(text: string): void {
    this.#text += text
    this.#line += linesIn(text)
  }
}

function linesIn(text: string): number {
  return text.split('\n').length - 1
}
