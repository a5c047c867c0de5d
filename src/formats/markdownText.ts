import type { OriginalPart } from '../messages/original.ts'

/** The part of the original file, such as a cell or a paragraph, that some Markdown was made of. */
interface Part {
  /** From 1; see `OriginalPart`. */
  number: number
  /** As a person finds it: `cell 5 (In [7])`. */
  name: string
  /**
   * Index of the line of the added Markdown that holds the part's first line: 1 for code below its fence. Undefined where
   * the lines of the part cannot be counted.
   */
  first?: number
}

/** A text to which Markdown is added part by part. It records which part of the original file each line comes from. */
export class MarkdownText {
  readonly parts: OriginalPart[] = []
  #text = ''
  #line = 1

  /** Append blocks of Markdown, after a blank line, and record which part of the original file they come from. */
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
