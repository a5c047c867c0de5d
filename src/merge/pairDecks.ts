import { allBlocks, type Block, blocksOf, type DeckParts, type Part, type SlideParts } from './deckParts.ts'
import { matchBlocks } from './matchBlocks.ts'
import { leastLikeness, matchSlides } from './matchSlides.ts'

/** The three versions of a deck that are merged. */
export interface Versions<T> {
  /** The deck that was generated last, before a person edited it. */
  base: T
  /** The deck that the person has edited. */
  ours: T
  /** The deck that is generated now. */
  theirs: T
}

/** The versions of a slide or a block in the three decks. A version is missing if its deck lacks the slide or block. */
export type Trio<T> = Partial<Versions<T>>

/** The slide on which a block stands, and whether it stands in the body or in the notes. */
export interface Home {
  slide: Trio<SlideParts>
  part: Part
}

/** The trios of the three decks: the slides that are the same slide, and the blocks that are the same block. */
export interface Pairing {
  /** Maps each slide of each deck to its trio. */
  slideOf: Map<SlideParts, Trio<SlideParts>>
  /** Maps each block of each deck to its trio. */
  blockOf: Map<Block, Trio<Block>>
  /** Maps each block of each deck to the slide that it stands on in that deck. */
  homeOf: Map<Block, Home>
}

/**
 * Match the slides and blocks of three decks. First match `ours` and `theirs` with `base`. Then match the slides and
 * blocks that `ours` and `theirs` have both added, with the same content.
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
  })) as [DeckParts, DeckParts] // cast: two decks give two
  for (const [generated, mine] of matchSlides(newTheirs, newOurs, leastLikeness.added))
    addTrio(slideOf, { ours: mine, theirs: generated })
  for (const slide of newOurs.slides) if (!slideOf.has(slide)) addTrio(slideOf, { ours: slide })
  for (const slide of newTheirs.slides) if (!slideOf.has(slide)) addTrio(slideOf, { theirs: slide })
  pairAdded({ ours, theirs }, slideOf, blockOf)
  return { slideOf, blockOf, homeOf: findHomes([base, ours, theirs], slideOf) }
}

/**
 * Match equal blocks that both `ours` and `theirs` have added: first on the same slide, then on different slides, if
 * the block has enough words (see `matchBlocks`).
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
