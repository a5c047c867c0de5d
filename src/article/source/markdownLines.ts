import { endOfFrontMatter } from './endOfFrontMatter.ts'
import { lastLineOfVerbatim } from './endOfVerbatim.ts'
import { LineFinder } from './lineFinder.ts'

interface WalkOptions {
  /** The index of the first line. Default: the line that closes the front matter, or the first one if there is none. */
  from?: number
  /** The finder of these lines, if the caller searches with one too. */
  finder?: LineFinder
  /** Tell whether the verbatim block that a line may open is skipped. Default: every block is. */
  skips?: (line: string) => boolean
  /** Is called with the indexes of the first and the last line of each verbatim block that is skipped. */
  onSkip?: (first: number, last: number) => void
}

/**
 * Walks the lines of a text that are read as Markdown, and skips front matter and verbatim blocks (code, formulas, HTML).
 * Each step gives the index of a line. The caller may rewrite this line and those below it, and go on below another line.
 *
 * @example `a`, ` ``` `, `code`, ` ``` `, `b` -> 0, 4
 */
export class MarkdownLines {
  readonly #lines: readonly string[]
  readonly #finder: LineFinder
  readonly #skips: (line: string) => boolean
  readonly #onSkip: (first: number, last: number) => void
  #at: number

  constructor(lines: string[], options: WalkOptions = {}) {
    this.#lines = lines
    this.#finder = options.finder ?? new LineFinder(lines)
    this.#skips = options.skips ?? (() => true)
    this.#onSkip = options.onSkip ?? (() => {})
    this.#at = options.from ?? endOfFrontMatter(lines)
  }

  *[Symbol.iterator](): Generator<number, void> {
    for (; this.#at < this.#lines.length; this.#at += 1) {
      const first = this.#at
      const last = this.#skips(this.#lines[first] ?? '')
        ? lastLineOfVerbatim(this.#lines, first, this.#finder)
        : undefined
      if (last === undefined) yield first
      else {
        this.#onSkip(first, last)
        this.#at = last
      }
    }
  }

  /** Make the next step one below the line `at`. */
  goOnBelow(at: number): void {
    this.#at = at
  }
}
