/**
 * Finds the next line that matches a pattern. It remembers the last result for each pattern. Otherwise a text with many
 * opening lines would be searched from each of these lines, in time that grows with the square of their number.
 */
export class LineFinder {
  readonly #lines: readonly string[]
  /** For each pattern: the index of the line below which the last search began, and of the line that it found or -1. */
  readonly #last = new Map<string, { from: number; found: number }>()

  /** @param lines the lines of the text; replace a line between two searches only by a line that no pattern matches */
  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  /** Return the index of the first line below the line `at` that matches a pattern, -1 if there is none. */
  after(at: number, pattern: RegExp): number {
    const key = `${pattern.flags} ${pattern.source}`
    const last = this.#last.get(key)
    const isKnown = last && last.from <= at && (last.found < 0 || last.found > at)
    let found = isKnown ? last.found : at + 1
    if (found >= 0) {
      while (found < this.#lines.length && !pattern.test(this.#lines[found] ?? '')) found += 1
      if (found >= this.#lines.length) found = -1
    }
    this.#last.set(key, { from: isKnown ? last.from : at, found })
    return found
  }
}
