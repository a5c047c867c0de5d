import { decideBlock, keepBlock, type Outcome } from './decideBlock.ts'
import { allBlocks, type Block, blocksOf, type DeckParts, type SlideParts } from './deckParts.ts'
import type { Home, Pairing, Trio, Versions } from './pairDecks.ts'

/** What becomes of each block, and on which slide it stands. */
export interface BlockPlacement {
  outcomes: Map<Trio<Block>, Outcome>
  homes: Map<Trio<Block>, Home>
  /** The slides of the merged deck. */
  slides: Set<Trio<SlideParts>>
}

/** Decide what becomes of all blocks, and where each stands: on the slide that the person has put it on, else on the generated one. */
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

/** A block that the person has not moved goes where the generated deck has it now, if that slide is there. */
function homeOfOurs({ base, ours, theirs }: Trio<Block>, { homeOf }: Pairing): Home {
  const [was, mine, generated] = [base, ours, theirs].map((block) => block && homeOf.get(block))
  if (!mine) throw new Error('Unexpected block without a slide, expected one of the deck')
  if (!was || !generated || isSameHome(was, generated) || !isSameHome(was, mine)) return mine
  const isThere = generated.slide.ours !== undefined || generated.slide.base === undefined
  // Notes are written as a comment, and so cannot contain one.
  const isSayable = generated.part === 'body' || !/<!--|-->/.test(ours?.text ?? '')
  return isThere && isSayable ? generated : mine
}

/** A new block goes where its neighbour in the generated deck is now: the slide may have been split or joined. */
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

/** Find the slides that are left, and keep the titles of those that the person has worked on. */
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
    // Leave out what the person has removed, and a new slide whose blocks have a place elsewhere.
    if (trio.base ? found.length === 0 : !says && !isBare && canReturn) {
      for (const one of found) {
        // The person's title goes back to where it was.
        const home = ownHomes.get(one)
        if (home) homes.set(one, home)
        else outcomes.delete(one)
      }
      continue
    }
    slides.add(trio)
    // A slide that the person had deleted is back with something new: it needs its title.
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
