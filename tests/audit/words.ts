/**
 * A word or a number, whose commas stand in lists as well; where nothing parts words, as in Chinese, a single character.
 * Arabic before a Latin word, as in `وRails`, is a word of its own: a PDF has the two in another order.
 */
const word =
  /\p{N}+(?:\.\p{N}+)*|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{sc=Arabic}\p{sc=Hebrew}]+|[^\P{L}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Arabic}\p{sc=Hebrew}]+/gu

/** Scripts whose letters a PDF may hold in another order or as other signs than they were written. */
const shaped = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Thai}\p{sc=Devanagari}\p{sc=Bengali}]/u

/** Read a text as its words and numbers, however it is set: `„5–15 %“ of ﬁles` -> `5` `15` `of` `files`. */
export function wordsOf(text: string): string[] {
  return clean(text).match(word) ?? []
}

/** Tell whether the word is a number, or has one in it. */
export const isNumber = (text: string) => /\p{N}/u.test(text)

/** Tell whether pdf.js cannot be asked for the word. */
export const isShaped = (text: string) => shaped.test(text)

/** How much a run of words proves: two characters of Chinese are as much as a word. */
export function weightOf(words: string[]): number {
  return words.reduce(
    (sum, text) => sum + (/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]$/u.test(text) ? 0.5 : 1),
    0,
  )
}

/**
 * Soft hyphens, marks of direction, joiners and vowel signs differ between a text and its picture; letters don't. Two stars
 * before a Korean letter, as in `**포크**하고`, end no strong text in CommonMark, and do for a reader.
 */
function clean(text: string): string {
  return text
    .normalize('NFKC')
    .replace(
      /(?<=\p{L}\u{f0001}?)\*\*(?=\p{L})|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{f0001}]|\p{M}/gu,
      '',
    )
}

/**
 * Text as a row of letters and digits, so that it does not matter where its lines break, with the places where words
 * may begin and end.
 */
export class Stream {
  readonly letters: string
  /** 1: a word may begin or end before this letter; 2: a line or a paragraph does. */
  readonly #edges: Uint8Array
  /** How often a paragraph or a line reads so and says nothing else. */
  readonly #units = new Map<string, number>()

  constructor(units: string[]) {
    const edges: number[] = []
    let letters = ''
    for (const unit of units) {
      const start = letters.length
      edges[start] = 2
      for (const line of unit.split('\n')) {
        const lineStart = letters.length
        for (const text of wordsOf(line)) {
          edges[letters.length] ??= 1
          letters += text
        }
        edges[lineStart] = 2
        edges[letters.length] = 2
        if (unit.includes('\n')) this.#addUnit(letters.slice(lineStart))
      }
      this.#addUnit(letters.slice(start))
    }
    this.letters = letters
    this.#edges = Uint8Array.from({ length: letters.length + 1 }, (_, at) => edges[at] ?? 0)
    this.#edges[letters.length] = 2
  }

  #addUnit(letters: string): void {
    this.#units.set(letters, (this.#units.get(letters) ?? 0) + 1)
  }

  countUnits(letters: string): number {
    return this.#units.get(letters) ?? 0
  }

  /** Tell whether the letters stand between two edges of lines; Chinese is set in phrases, each of which has its own. */
  standsApart(letters: string): boolean {
    return [...this.places(letters)].some((at) => this.#edges[at] === 2 && this.#edges[at + letters.length] === 2)
  }

  /** Tell whether a line begins with the words. */
  opensLine(words: string[]): boolean {
    for (const at of this.places(words.join(''))) if (this.#edges[at] === 2) return true
    return false
  }

  /** Every place where the letters stand as whole words. */
  *places(letters: string): Generator<number> {
    if (letters === '') return
    for (let at = this.letters.indexOf(letters); at !== -1; at = this.letters.indexOf(letters, at + 1))
      if (this.#edges[at] && this.#edges[at + letters.length]) yield at
  }

  has(letters: string): boolean {
    return !this.places(letters).next().done
  }

  count(letters: string): number {
    return [...this.places(letters)].length
  }

  /** Tell whether the words stand here in a row, each of them whole. */
  hasWords(words: string[]): boolean {
    for (const at of this.places(words.join(''))) if (this.#wholeWords(words, 0, at) === words.length) return true
    return false
  }

  /** Tell whether the second stands on a line below the first one, beside it, or elsewhere. */
  breakBetween(before: string, after: string): 'below' | 'beside' | 'elsewhere' {
    let found: 'beside' | 'elsewhere' = 'elsewhere'
    for (let at = this.letters.indexOf(before + after); at !== -1; at = this.letters.indexOf(before + after, at + 1)) {
      if (this.#edges[at + before.length] === 2) return 'below'
      found = 'beside'
    }
    return found
  }

  /** How many of the words, from the given one on, stand here in a row. */
  longest(words: string[], from: number): number {
    let best = 0
    const first = words[from] ?? ''
    const isCommon = this.count(first) > 500
    for (const at of this.places(isCommon ? first + (words[from + 1] ?? '') : first))
      best = Math.max(best, this.#wholeWords(words, from, at))
    return best
  }

  #wholeWords(words: string[], from: number, start: number): number {
    let end = start
    for (const [count, text] of words.slice(from).entries()) {
      const next = end + text.length
      if (!this.letters.startsWith(text, end) || !this.#edges[next]) return count
      end = next
    }
    return words.length - from
  }
}
