import { allBlocks, type Block, blocksOf, type DeckParts, type Part, type SlideParts } from './deckParts.ts'
import { likeness, sizeOf, wordsOf } from './wordsOf.ts'

/** Least likeness of two blocks that are taken for one that was reworded: on one slide, and elsewhere. */
const leastNear = 0.4
const leastFar = 0.6

/** Fewest words of a block that is looked for on other slides: `## Costs` may stand anywhere. */
const fewestWords = 3

/**
 * Find which block of one deck is which of another: first what is the same on the same slide, then what has been moved, then
 * what has been reworded. A block's identity is its text as it was generated, not its place.
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
  for (const [left, right] of near) matching.takeSame(left, right)
  for (const [left, right] of slides) matching.takeSame(allBlocks(left), allBlocks(right))
  const all: [Block[], Block[]] = [one.slides.flatMap(allBlocks), other.slides.flatMap(allBlocks)]
  const unique = uniqueKeys(all)
  const isKnown = (block: Block) => mayMove(block) || (block.kind === 'heading' && unique.has(block.key))
  matching.takeSame(all[0].filter(isKnown), all[1].filter(isKnown))
  for (const [left, right] of near) {
    matching.takeAlike(left, right, leastNear)
    matching.takeTitle(left, right)
    matching.takeBetween(left, right)
  }
  for (const [left, right] of slides) matching.takeAlike(allBlocks(left), allBlocks(right), leastNear)
  matching.takeAlike(all[0].filter(mayMove), all[1].filter(mayMove), leastFar)
  return matching.pairs
}

function mayMove({ kind, text }: Block): boolean {
  return kind !== 'heading' && kind !== 'slot' && kind !== 'html' && sizeOf(wordsOf(text)) >= fewestWords
}

/** Find the keys that each deck has no more than once: a title that is alone may have moved. */
function uniqueKeys(decks: Block[][]): Set<string> {
  const counts = decks.map((blocks) => {
    const keys = new Map<string, number>()
    for (const { key } of blocks) keys.set(key, (keys.get(key) ?? 0) + 1)
    return keys
  })
  return new Set(decks.flat().flatMap(({ key }) => (counts.every((keys) => (keys.get(key) ?? 0) <= 1) ? [key] : [])))
}

/** Pairs of blocks, each in one pair. */
class Matching {
  readonly pairs = new Map<Block, Block>()
  readonly #taken = new Set<Block>()
  readonly #words = new Map<Block, Map<string, number>>()

  /** Take pairs with the same key: the first with the first, the second with the second. */
  takeSame(left: readonly Block[], right: readonly Block[]): void {
    const byKey = new Map<string, Block[]>()
    for (const block of this.#freeRight(right)) byKey.set(block.key, [...(byKey.get(block.key) ?? []), block])
    for (const block of this.#freeLeft(left)) {
      const found = byKey.get(block.key)?.shift()
      if (found) this.#take(block, found)
    }
  }

  /** Take the titles of two slides, whatever they say. */
  takeTitle(left: readonly Block[], right: readonly Block[]): void {
    const [one, other] = [left, right].map((blocks) => blocks.find(({ kind }) => kind === 'heading'))
    if (one && other && this.#freeLeft([one]).length > 0 && this.#freeRight([other]).length > 0) this.#take(one, other)
  }

  /** Take pairs of one kind that are alike, the likest first. */
  takeAlike(left: readonly Block[], right: readonly Block[], least: number): void {
    const candidates = this.#freeRight(right)
    const found = this.#freeLeft(left).flatMap((one) =>
      candidates
        .filter(({ kind }) => kind === one.kind && kind !== 'slot')
        .map((other) => ({ one, other, score: likeness(this.#wordsOf(one), this.#wordsOf(other)) }))
        .filter(({ score }) => score >= least),
    )
    found.sort((a, b) => b.score - a.score)
    for (const { one, other } of found) if (!this.pairs.has(one) && !this.#taken.has(other)) this.#take(one, other)
  }

  /** Take what is the only block of its kind between two pairs: it was written anew. */
  takeBetween(left: readonly Block[], right: readonly Block[]): void {
    for (const [at, one] of left.entries()) {
      const place = right.findIndex((other) => other.kind === one.kind && !this.#taken.has(other))
      const other = right[place]
      if (this.pairs.has(one) || !other || one.kind === 'slot') continue
      const isBetween = this.#isPair(left[at - 1], right[place - 1]) && this.#isPair(left[at + 1], right[place + 1])
      const share = likeness(this.#wordsOf(one), this.#wordsOf(other))
      if (isBetween && share > 0) this.#take(one, other)
    }
  }

  /** Tell whether two blocks are paired. Two missing neighbours, at the ends of a part, count as a pair. */
  #isPair(one: Block | undefined, other: Block | undefined): boolean {
    return one ? other !== undefined && this.pairs.get(one) === other : other === undefined
  }

  #take(one: Block, other: Block): void {
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
