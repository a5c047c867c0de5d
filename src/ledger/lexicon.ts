import { type Cuttable, hasWords } from './key.ts'

/** A stretch of a block's key: a text that the lexicon has, or one that it does not have. */
export interface TextPiece {
  /** Id of a known text; undefined for others. */
  id?: number
  text: string
}

/**
 * The best reading of a block from an offset on: it begins with a known text of `length` characters, or with one
 * character that belongs to no text.
 */
interface Reading {
  cost: number
  length: number
  id?: number
}

/** Prefix length by which texts are indexed. */
const prefixLength = 6

/** In a block with unknown words, a match that is shorter than this counts as coincidence. */
const leastMatch = 6

/** Texts of an article, by which the blocks of a deck are read. */
export class Lexicon {
  readonly #ids = new Map<string, number>()
  readonly #texts: string[] = []
  /** How long the longer texts are that begin with a prefix: each length once, so that equal beginnings cost little. */
  readonly #lengths = new Map<string, Set<number>>()

  /** Add a text, or another wording of one, and return its id. */
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

  /** Return the text of an id, in the wording that was added first. */
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

  /** Lengths that a text may have which starts at an offset. */
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
