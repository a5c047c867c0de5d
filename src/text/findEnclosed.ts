/** A kind of text between an opening and a closing pattern, such as a comment. All patterns need the flag `g`. */
export interface Enclosed {
  open: RegExp
  close: RegExp
  /** Match the end of the text if `close` matches nothing. By default, an opening without a close is skipped. */
  otherwise?: RegExp
}

/**
 * Find the stretches of a text between an opening and a closing pattern, these included: `a <!-- b --> c` ->
 * `<!-- b -->`. Search for the two patterns separately: a single pattern for both would read the rest of the text again
 * for each opening without a close.
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

/** Finds the first match at or after an offset. Pass offsets that never decrease: so the text is read only once. */
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
