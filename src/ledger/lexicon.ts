import { type Cuttable, hasWords } from './key.ts'

/** A stretch of a block's key: either one text of the lexicon, or characters that belong to no text. */
export interface TextPiece {
  /** Id of the text in the lexicon; undefined if the characters belong to no text. */
  id?: number
  text: string
}

/**
 * The best way to divide a block's key, from an offset on, into texts of the lexicon. Its first piece has `length`
 * characters: a text of the lexicon, or a single character that belongs to no text.
 */
interface Reading {
  /** The sum over the rest of the key: 100 for each letter that belongs to no text, -0.01 for each text. */
  cost: number
  length: number
  id?: number
}

/** How many characters the prefixes have by which texts are looked up. */
const prefixLength = 6

/** In a block with unknown words, a text of fewer characters counts as found by coincidence. */
const leastMatch = 6

/** The texts of an article, by id. `read` divides a block of the deck into these texts. */
export class Lexicon {
  readonly #ids = new Map<string, number>()
  readonly #texts: string[] = []
  /**
   * For each prefix, the lengths in characters of the longer texts that begin with it. Each length is listed once, so
   * that many texts with the same beginning take no more time.
   */
  readonly #lengths = new Map<string, Set<number>>()

  /** Add the key of a text, and return its id. To add another wording of a known text, pass the id of that text. */
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
   * Divide a block into texts. Leave as few letters as possible outside of texts, then take as many texts as possible:
   * so the same words are read as the same texts in every block.
   */
  read(block: Cuttable): TextPiece[] {
    const pieces = this.#readBest(block)
    if (!pieces.some(({ id, text }) => id === undefined && hasWords(text))) return pieces
    // In a block with unknown words, a short text was most likely found inside of an unknown word.
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

  /** List the lengths, in characters, that a text which starts at an offset may have. */
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
