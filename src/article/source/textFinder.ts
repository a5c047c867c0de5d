/**
 * Finds the next occurrence of a string in a text. Pass offsets that never decrease: so the text is searched only once.
 */
export class TextFinder {
  readonly #text: string
  readonly #last = new Map<string, { from: number; found: number }>()

  constructor(text: string) {
    this.#text = text
  }

  /** Return the offset of the first occurrence at or after the offset `from`, infinity if there is none. */
  after(sought: string, from: number): number {
    const last = this.#last.get(sought)
    if (last && last.from <= from && last.found >= from) return last.found
    const at = this.#text.indexOf(sought, from)
    const found = at < 0 ? Number.POSITIVE_INFINITY : at
    this.#last.set(sought, { from, found })
    return found
  }
}
