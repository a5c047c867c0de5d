import { allBlocks, type Block, blocksOf, type DeckParts, type Part, type SlideParts } from './deckParts.ts'
import { matchBlocks } from './matchBlocks.ts'
import { leastLikeness, matchSlides } from './matchSlides.ts'

/** What was generated last, what a person has made of it, and what is generated now. */
export interface Versions<T> {
  base: T
  ours: T
  theirs: T
}

/** The versions of one slide or one block, in those of the three decks that have it. */
export type Trio<T> = Partial<Versions<T>>

/** Where a block stands. */
export interface Home {
  slide: Trio<SlideParts>
  part: Part
}

/** Which slide and which block is which in three decks. */
export interface Pairing {
  slideOf: Map<SlideParts, Trio<SlideParts>>
  blockOf: Map<Block, Trio<Block>>
  homeOf: Map<Block, Home>
}

/**
 * Pair the slides and blocks of three decks: both later decks with the first, then what both later decks have added
 * alike.
 */
export function pairDecks({ base, ours, theirs }: Versions<DeckParts>): Pairing {
  const oursOf = matchSlides(base, ours, leastLikeness.kept)
  const theirsOf = matchSlides(base, theirs, leastLikeness.kept)
  const slides = toTrios(base.slides, oursOf, theirsOf)
  const blocks = toTrios(
    base.slides.flatMap(allBlocks),
    matchBlocks(base, ours, oursOf),
    matchBlocks(base, theirs, theirsOf),
  )
  const slideOf = indexTrios(slides)
  const blockOf = indexTrios(blocks)
  const [newOurs, newTheirs] = [ours, theirs].map((deck) => ({
    slides: deck.slides.filter((slide) => !slideOf.has(slide)),
  })) as [DeckParts, DeckParts] // cast: two of two
  for (const [generated, mine] of matchSlides(newTheirs, newOurs, leastLikeness.added))
    addTrio(slideOf, { ours: mine, theirs: generated })
  for (const slide of newOurs.slides) if (!slideOf.has(slide)) addTrio(slideOf, { ours: slide })
  for (const slide of newTheirs.slides) if (!slideOf.has(slide)) addTrio(slideOf, { theirs: slide })
  pairAdded({ ours, theirs }, slideOf, blockOf)
  return { slideOf, blockOf, homeOf: findHomes([base, ours, theirs], slideOf) }
}

/**
 * Pair blocks with the same words that both later decks have added: first those on one slide, then, if a block may
 * stand anywhere (see `matchBlocks`), those on two.
 */
function pairAdded(
  { ours, theirs }: Pick<Versions<DeckParts>, 'ours' | 'theirs'>,
  slideOf: Pairing['slideOf'],
  blockOf: Pairing['blockOf'],
): void {
  const added = (deck: DeckParts): DeckParts => ({
    slides: deck.slides.map((slide) => ({
      ...slide,
      body: slide.body.filter((block) => !blockOf.has(block)),
      note: slide.note && { ...slide.note, blocks: slide.note.blocks.filter((block) => !blockOf.has(block)) },
    })),
  })
  const [newOurs, newTheirs] = [added(ours), added(theirs)]
  const pairs = new Map<SlideParts, SlideParts>()
  for (const [at, slide] of theirs.slides.entries()) {
    const mine = slideOf.get(slide)?.ours
    const [left, right] = [newTheirs.slides[at], mine && newOurs.slides[ours.slides.indexOf(mine)]]
    if (left && right) pairs.set(left, right)
  }
  for (const [generated, mine] of matchBlocks(newTheirs, newOurs, pairs))
    if (generated.key === mine.key) addTrio(blockOf, { ours: mine, theirs: generated })
  for (const block of ours.slides.flatMap(allBlocks)) if (!blockOf.has(block)) addTrio(blockOf, { ours: block })
  for (const block of theirs.slides.flatMap(allBlocks)) if (!blockOf.has(block)) addTrio(blockOf, { theirs: block })
}

function toTrios<T>(base: readonly T[], oursOf: ReadonlyMap<T, T>, theirsOf: ReadonlyMap<T, T>): Trio<T>[] {
  return base.map((one) => {
    const [ours, theirs] = [oursOf.get(one), theirsOf.get(one)]
    return { base: one, ...(ours && { ours }), ...(theirs && { theirs }) }
  })
}

function indexTrios<T>(trios: readonly Trio<T>[]): Map<T, Trio<T>> {
  const index = new Map<T, Trio<T>>()
  for (const trio of trios) addTrio(index, trio)
  return index
}

function addTrio<T>(index: Map<T, Trio<T>>, trio: Trio<T>): void {
  for (const one of Object.values(trio)) index.set(one, trio)
}

function findHomes(decks: readonly DeckParts[], slideOf: Pairing['slideOf']): Pairing['homeOf'] {
  const homes = new Map<Block, Home>()
  for (const slide of decks.flatMap(({ slides }) => slides)) {
    const trio = slideOf.get(slide)
    if (!trio) continue
    for (const part of ['body', 'note'] as const) {
      const home = { slide: trio, part }
      for (const block of blocksOf(slide, part)) homes.set(block, home)
    }
  }
  return homes
}
