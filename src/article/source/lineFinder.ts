/**
 * Finds the next line after a given one that matches a pattern. It remembers the last result of each pattern: to search
 * anew for each line that opens something would take time that grows with the square of the number of lines.
 */
export class LineFinder {
  readonly #lines: readonly string[]
  /** By pattern: the line behind which the last search began, and what it found. */
  readonly #last = new Map<string, { from: number; found: number }>()

  /** @param lines may be rewritten, each in its place, as long as none becomes what is searched for */
  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  /** Return the index of the first line behind another one that a pattern matches, -1 if there is none. */
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
