import { allBlocks, type Block, blocksOf, type DeckParts, type Part, type SlideParts } from './deckParts.ts'
import { likeness, sizeOf, wordsOf } from './wordsOf.ts'

/** Two blocks of the same slide are paired as one reworded block from this likeness on: the share of words in both. */
const leastNear = 0.4
/** Two blocks of different slides are paired as one reworded block from this likeness on. */
const leastFar = 0.6

/**
 * A block with fewer words is not searched for on other slides, because the same words may stand there by chance.
 */
const fewestWords = 3

/**
 * Match the blocks of one deck with those of another. First pair equal blocks of the same slide, then equal blocks that
 * have moved to another slide, then blocks that were reworded. A block is recognised by its text, not by its position.
 *
 * @param slides maps each slide of the first deck to the same slide of the other
 */
export function matchBlocks(
  one: DeckParts,
  other: DeckParts,
  slides: ReadonlyMap<SlideParts, SlideParts>,
): Map<Block, Block> {
  const matching = new Matching()
  const parts: Part[] = ['body', 'note']
  const near = [...slides].flatMap(([left, right]) =>
    parts.map((part) => [blocksOf(left, part), blocksOf(right, part)] as const),
  )
  for (const [left, right] of near) matching.pairEqual(left, right)
  for (const [left, right] of slides) matching.pairEqual(allBlocks(left), allBlocks(right))
  const all: [Block[], Block[]] = [one.slides.flatMap(allBlocks), other.slides.flatMap(allBlocks)]
  const unique = uniqueKeys(all)
  const isKnown = (block: Block) => mayMove(block) || (block.kind === 'heading' && unique.has(block.key))
  matching.pairEqual(all[0].filter(isKnown), all[1].filter(isKnown))
  for (const [left, right] of near) {
    matching.pairAlike(left, right, leastNear)
    matching.pairTitles(left, right)
    matching.pairBetween(left, right)
  }
  for (const [left, right] of slides) matching.pairAlike(allBlocks(left), allBlocks(right), leastNear)
  matching.pairAlike(all[0].filter(mayMove), all[1].filter(mayMove), leastFar)
  return matching.pairs
}

function mayMove({ kind, text }: Block): boolean {
  return kind !== 'heading' && kind !== 'slot' && kind !== 'html' && sizeOf(wordsOf(text)) >= fewestWords
}

/** Return the keys that occur at most once in each deck. A heading with such a key may be matched across slides. */
function uniqueKeys(decks: Block[][]): Set<string> {
  const counts = decks.map((blocks) => {
    const keys = new Map<string, number>()
    for (const { key } of blocks) keys.set(key, (keys.get(key) ?? 0) + 1)
    return keys
  })
  return new Set(decks.flat().flatMap(({ key }) => (counts.every((keys) => (keys.get(key) ?? 0) <= 1) ? [key] : [])))
}

/**
 * Collects the pairs of matched blocks. A block is in at most one pair. `left` are blocks of the first deck, `right`
 * blocks of the other deck.
 */
class Matching {
  readonly pairs = new Map<Block, Block>()
  readonly #taken = new Set<Block>()
  readonly #words = new Map<Block, Map<string, number>>()

  /** Pair blocks with equal keys. If a key occurs several times, pair them in order. */
  pairEqual(left: readonly Block[], right: readonly Block[]): void {
    const byKey = new Map<string, Block[]>()
    for (const block of this.#freeRight(right)) byKey.set(block.key, [...(byKey.get(block.key) ?? []), block])
    for (const block of this.#freeLeft(left)) {
      const found = byKey.get(block.key)?.shift()
      if (found) this.#pair(block, found)
    }
  }

  /** Pair the titles of two matched slides, even if they have no word in common. */
  pairTitles(left: readonly Block[], right: readonly Block[]): void {
    const [one, other] = [left, right].map((blocks) => blocks.find(({ kind }) => kind === 'heading'))
    if (one && other && this.#freeLeft([one]).length > 0 && this.#freeRight([other]).length > 0) this.#pair(one, other)
  }

  /** Pair blocks of the same kind with a likeness of at least `least`, the most similar blocks first. */
  pairAlike(left: readonly Block[], right: readonly Block[], least: number): void {
    const candidates = this.#freeRight(right)
    const found = this.#freeLeft(left).flatMap((one) =>
      candidates
        .filter(({ kind }) => kind === one.kind && kind !== 'slot')
        .map((other) => ({ one, other, score: likeness(this.#wordsOf(one), this.#wordsOf(other)) }))
        .filter(({ score }) => score >= least),
    )
    found.sort((a, b) => b.score - a.score)
    for (const { one, other } of found) if (!this.pairs.has(one) && !this.#taken.has(other)) this.#pair(one, other)
  }

  /**
   * Pair two blocks of the same kind, even with only one word in common, if the blocks before them are a pair and so
   * are the blocks after them: then a text was rewritten.
   */
  pairBetween(left: readonly Block[], right: readonly Block[]): void {
    for (const [at, one] of left.entries()) {
      const place = right.findIndex((other) => other.kind === one.kind && !this.#taken.has(other))
      const other = right[place]
      if (this.pairs.has(one) || !other || one.kind === 'slot') continue
      const isBetween = this.#isPair(left[at - 1], right[place - 1]) && this.#isPair(left[at + 1], right[place + 1])
      const share = likeness(this.#wordsOf(one), this.#wordsOf(other))
      if (isBetween && share > 0) this.#pair(one, other)
    }
  }

  /** Tell whether two blocks are a pair. Two missing blocks count as a pair, as before the first block of a slide. */
  #isPair(one: Block | undefined, other: Block | undefined): boolean {
    return one ? other !== undefined && this.pairs.get(one) === other : other === undefined
  }

  #pair(one: Block, other: Block): void {
    this.pairs.set(one, other)
    this.#taken.add(other)
  }

  #freeLeft(blocks: readonly Block[]): Block[] {
    return blocks.filter((block) => !this.pairs.has(block))
  }

  #freeRight(blocks: readonly Block[]): Block[] {
    return blocks.filter((block) => !this.#taken.has(block))
  }

  #wordsOf(block: Block): Map<string, number> {
    const known = this.#words.get(block)
    if (known) return known
    const words = wordsOf(block.text)
    this.#words.set(block, words)
    return words
  }
}
