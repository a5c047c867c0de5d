import type { OriginalPart } from '../messages/original.ts'

/** Where some Markdown comes from. */
interface Part {
  number: number
  name: string
  /** Index of the line of `markdown` with the first line of the part; undefined where its lines cannot be counted. */
  first?: number
}

/** Markdown that is put together from the parts of another file. */
export class MarkdownText {
  readonly parts: OriginalPart[] = []
  #text = ''
  #line = 1

  /** Add blocks of Markdown below a blank line, and remember which part of the file they come from. */
  add(markdown: string, { number, name, first }: Part): void {
    const [above = ''] = /^(?:[ \t]*\n)*/.exec(markdown) ?? []
    const blocks = markdown.slice(above.length).trimEnd()
    if (!blocks) return
    if (this.#text) this.#write('\n')
    const from = first === undefined ? {} : { first: this.#line + first - linesIn(above) }
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
