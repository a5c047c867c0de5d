/** Text that one pattern opens and another one closes. Patterns need the flag `g`. */
export interface Enclosed {
  open: RegExp
  close: RegExp
  /** Match where the text ends if `close` matches nothing. Default: text without a closing mark is not found. */
  otherwise?: RegExp
}

/**
 * Find the parts of a text that lie between an opening and a closing mark: `a <!-- b --> c` -> `<!-- b -->`. Open and
 * close are searched apart: one pattern for both would read the rest of the text again for each unclosed opening.
 */
export function* findEnclosed(text: string, kinds: readonly Enclosed[]): Generator<{ index: number; end: number }> {
  const searches = kinds.map(({ open, close, otherwise }) => ({
    open: new Search(open, text),
    close: new Search(close, text),
    otherwise: otherwise && new Search(otherwise, text),
  }))
  for (let at = 0; ; ) {
    let first: { index: number; end: number } | undefined
    for (const { open, close, otherwise } of searches) {
      let opened = open.from(at)
      const closed = opened && close.from(opened.end)
      if (opened && !closed && !otherwise) opened = open.stop()
      if (!opened || (first && first.index <= opened.index)) continue
      first = { index: opened.index, end: (closed ?? otherwise?.from(opened.end))?.end ?? text.length }
    }
    if (!first) return
    yield first
    at = Math.max(first.end, first.index + 1)
  }
}

/** Finds the first match at or after an offset. Offsets must not decrease, so that the text is read only once. */
class Search {
  readonly #pattern: RegExp
  readonly #text: string
  #last: { index: number; end: number } | undefined
  #isOver = false

  constructor(pattern: RegExp, text: string) {
    this.#pattern = new RegExp(pattern)
    this.#text = text
  }

  from(at: number): { index: number; end: number } | undefined {
    if (this.#isOver || (this.#last && this.#last.index >= at)) return this.#last
    this.#pattern.lastIndex = at
    const found = this.#pattern.exec(this.#text)
    if (!found) return this.stop()
    this.#last = { index: found.index, end: found.index + found[0].length }
    return this.#last
  }

  /** Make all later searches find nothing. */
  stop(): undefined {
    this.#isOver = true
    this.#last = undefined
  }
}
