import { type Cuttable, hasWords } from './key.ts'

/** A stretch of a block's key that is one text of the lexicon, or that holds no text of it. */
export interface TextPiece {
  /** Id of the lexicon's text; undefined for unknown text. */
  id?: number
  text: string
}

/**
 * The best reading of a block's key from an offset on. It begins with a text of the lexicon that has `length`
 * characters, or with one character that belongs to no text.
 */
interface Reading {
  /** Costs of the whole reading: 100 for a letter that belongs to no text, -0.01 for a text. */
  cost: number
  length: number
  id?: number
}

/** Texts are indexed by a prefix of this many characters. */
const prefixLength = 6

/** In a block with unknown words, a match of fewer characters counts as coincidence. */
const leastMatch = 6

/** The texts of an article. It reads a block of the deck as a row of these texts. */
export class Lexicon {
  readonly #ids = new Map<string, number>()
  readonly #texts: string[] = []
  /**
   * By prefix, the lengths of the texts that are longer than it; each length once, so that equal beginnings cost
   * little.
   */
  readonly #lengths = new Map<string, Set<number>>()

  /** Add the key of a text, or of another wording of the text with this id, and return the id. */
  add(key: string, id = this.#texts.length): number {
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    this.#ids.set(key, id)
    if (id === this.#texts.length) this.#texts.push(key)
    if (key.length > prefixLength) {
      const start = key.slice(0, prefixLength)
      const lengths = this.#lengths.get(start)
      if (lengths) lengths.add(key.length)
      else this.#lengths.set(start, new Set([key.length]))
    }
    return id
  }

  /** Return the key of a text by its id, in the wording that was added first. */
  text(id: number): string {
    return this.#texts[id] ?? ''
  }

  /**
   * Read a block as a row of texts. Leave out as few letters as possible, then take as many texts as possible: so the
   * same words are read as the same texts in every block.
   */
  read(block: Cuttable): TextPiece[] {
    const pieces = this.#readBest(block)
    if (!pieces.some(({ id, text }) => id === undefined && hasWords(text))) return pieces
    // In a block with unknown words, a short match is most likely one of them.
    return joined(pieces.map((piece) => (piece.text.length < leastMatch ? { text: piece.text } : piece)))
  }

  /** Find the best reading from each offset, working backwards. */
  #readBest({ key, cuts }: Cuttable): TextPiece[] {
    const best: Reading[] = []
    best[key.length] = { cost: 0, length: 0 }
    for (let at = key.length - 1; at >= 0; at -= 1) {
      const skipped = /[\p{L}\p{N}\p{S}\ud800-\udfff]/u.test(key[at] ?? '') ? 100 : 0.001
      let found: Reading = { cost: (best[at + 1]?.cost ?? 0) + skipped, length: 1 }
      for (const length of cuts[at] ? this.#lengthsAt(key, at) : []) {
        const end = at + length
        const cost = (best[end]?.cost ?? 0) - 0.01
        if (!cuts[end] || cost >= found.cost) continue
        const id = this.#ids.get(key.slice(at, end))
        if (id !== undefined) found = { cost, length, id }
      }
      best[at] = found
    }
    const pieces: TextPiece[] = []
    for (let at = 0; at < key.length; ) {
      const { length = 1, id } = best[at] ?? {}
      pieces.push({ text: key.slice(at, at + length), ...(id === undefined ? {} : { id }) })
      at += length
    }
    return joined(pieces)
  }

  /** List the lengths of the texts that may start at an offset. */
  *#lengthsAt(key: string, at: number): Iterable<number> {
    for (let length = 1; length <= prefixLength; length += 1) yield length
    yield* this.#lengths.get(key.slice(at, at + prefixLength)) ?? []
  }
}

/** Join adjacent pieces of unknown text. */
function joined(pieces: TextPiece[]): TextPiece[] {
  const result: TextPiece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last && last.id === undefined && piece.id === undefined) last.text += piece.text
    else result.push({ ...piece })
  }
  return result
}
