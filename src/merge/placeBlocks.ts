import { decideBlock, keepBlock, type Outcome } from './decideBlock.ts'
import { allBlocks, type Block, blocksOf, type DeckParts, type SlideParts } from './deckParts.ts'
import type { Home, Pairing, Trio, Versions } from './pairDecks.ts'

/**
 * What the merged deck has for each block (its outcome), and on which slide (its home). Deleted blocks have neither.
 */
export interface BlockPlacement {
  outcomes: Map<Trio<Block>, Outcome>
  homes: Map<Trio<Block>, Home>
  /** The slides of the merged deck. */
  slides: Set<Trio<SlideParts>>
}

/**
 * Decide what the merged deck has for each block, and on which slide. A block of the person's deck stays on the person's
 * slide, unless only the generated deck has moved it. A newly generated block goes beside its nearest neighbour.
 */
export function placeBlocks(decks: Versions<DeckParts>, pairing: Pairing): BlockPlacement {
  const outcomes = new Map<Trio<Block>, Outcome>()
  for (const trio of new Set(pairing.blockOf.values())) {
    const outcome = decideBlock(trio)
    if (outcome) outcomes.set(trio, outcome)
  }
  const placement: BlockPlacement = { outcomes, homes: new Map(), slides: new Set() }
  for (const trio of outcomes.keys()) if (trio.ours) placement.homes.set(trio, homeOfOurs(trio, pairing))
  for (const slide of decks.theirs.slides)
    for (const block of allBlocks(slide)) {
      const trio = pairing.blockOf.get(block)
      if (trio && !trio.ours && outcomes.has(trio))
        placement.homes.set(trio, homeOfTheirs(block, slide, pairing, placement))
    }
  keepSlides(decks, pairing, placement)
  return placement
}

/**
 * Return the home of a block that the person's deck has. It is the home in the generated deck if only that deck has
 * moved the block, and if the person has not deleted that slide. Else it is the home in the person's deck.
 */
function homeOfOurs({ base, ours, theirs }: Trio<Block>, { homeOf }: Pairing): Home {
  const [was, mine, generated] = [base, ours, theirs].map((block) => block && homeOf.get(block))
  if (!mine) throw new Error('Unexpected block without a slide, expected one of the deck')
  if (!was || !generated || isSameHome(was, generated) || !isSameHome(was, mine)) return mine
  const isThere = generated.slide.ours !== undefined || generated.slide.base === undefined
  // A block with a comment cannot move into notes, because notes are themselves a comment.
  const isSayable = generated.part === 'body' || !/<!--|-->/.test(ours?.text ?? '')
  return isThere && isSayable ? generated : mine
}

/**
 * Return the home of a newly generated block: the home that its nearest neighbour has in the merged deck. The person
 * may have split the generated slide, or joined it with another slide.
 */
function homeOfTheirs(block: Block, slide: SlideParts, { blockOf, homeOf }: Pairing, { homes }: BlockPlacement): Home {
  const home = homeOf.get(block)
  if (!home) throw new Error('Unexpected block without a slide, expected one of the deck')
  const siblings = blocksOf(slide, home.part)
  const at = siblings.indexOf(block)
  const neighbours = [...siblings.slice(0, at).toReversed(), ...siblings.slice(at + 1)]
  const found = neighbours.flatMap((other) => {
    const trio = blockOf.get(other)
    const was = trio?.base && homeOf.get(trio.base)
    const now = trio?.ours && homes.get(trio)
    return now && was?.slide === home.slide && now.part === home.part ? [{ other, now }] : []
  })
  const near = found.find(({ other }) => other.kind !== 'heading' && other.kind !== 'slot') ?? found[0]
  return near?.now ?? home
}

/**
 * Decide which slides the merged deck has. A slide that is no longer generated stays, with its title, if the person has
 * added a block to it or has changed its frontmatter.
 */
function keepSlides({ base, ours, theirs }: Versions<DeckParts>, pairing: Pairing, placement: BlockPlacement): void {
  const { slideOf, blockOf } = pairing
  const { outcomes, homes, slides } = placement
  const generatedBefore = new Set(base.slides.flatMap(allBlocks).map(({ key }) => key))
  const blocksOn = (slide: Trio<SlideParts>) =>
    [...homes].flatMap(([trio, home]) => (home.slide === slide ? [trio] : []))
  for (const slide of ours.slides) {
    const trio = slideOf.get(slide)
    if (!trio) continue
    const isDropped = trio.base !== undefined && trio.theirs === undefined
    if (isDropped && blocksOn(trio).length === 0 && !hasOwnEntries(trio)) continue
    slides.add(trio)
    if (!isDropped) continue
    const isEmpty = blocksOn(trio).length === 0
    for (const block of allBlocks(slide)) {
      const one = blockOf.get(block)
      if (!one || outcomes.has(one)) continue
      if (isEmpty) outcomes.set(one, { kind: 'conflict', ours: block, theirs: undefined })
      else if (block.kind === 'heading' || block.kind === 'slot' || block.kind === 'html')
        outcomes.set(one, keepBlock(block))
      else continue
      homes.set(one, { slide: trio, part: slide.body.includes(block) ? 'body' : 'note' })
    }
  }
  for (const slide of theirs.slides) {
    const trio = slideOf.get(slide)
    if (!trio || trio.ours) continue
    const found = blocksOn(trio)
    const says = found.some(
      ({ theirs: block }) => block && (block.kind !== 'heading' || !generatedBefore.has(block.key)),
    )
    const isBare = slide.body.every(({ kind }) => kind === 'heading') && !slide.note
    const ownHomes = new Map(
      found.flatMap((one) => {
        const home = one.ours && pairing.homeOf.get(one.ours)
        return home ? [[one, home] as const] : []
      }),
    )
    const canReturn = [...ownHomes.values()].every((home) => slides.has(home.slide))
    // Leave out a slide that the person has deleted, and a new slide whose blocks all stand on other slides.
    if (trio.base ? found.length === 0 : !says && !isBare && canReturn) {
      for (const one of found) {
        // Put a block of the person, such as a title, back on the slide where it was.
        const home = ownHomes.get(one)
        if (home) homes.set(one, home)
        else outcomes.delete(one)
      }
      continue
    }
    slides.add(trio)
    // A slide that the person has deleted comes back, because it has a new block. Bring its title back too.
    const title = slide.body.find(({ kind }) => kind === 'heading')
    const one = title && blockOf.get(title)
    if (!title || !one || outcomes.has(one) || one.ours) continue
    outcomes.set(one, keepBlock(title))
    homes.set(one, { slide: trio, part: 'body' })
  }
}

/** Tell whether the person has changed the frontmatter of a slide. */
function hasOwnEntries({ base, ours }: Trio<SlideParts>): boolean {
  const valuesOf = (slide: SlideParts | undefined) =>
    JSON.stringify(slide?.entries.map(({ key, value }) => [key, value]).toSorted())
  return valuesOf(base) !== valuesOf(ours)
}

function isSameHome(one: Home, other: Home): boolean {
  return one.slide === other.slide && one.part === other.part
}
