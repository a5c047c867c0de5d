import { getDefaultConfig, parseSync } from '@slidev/parser/core'
import { findConflicts } from './conflictMarks.ts'
import type { Outcome } from './decideBlock.ts'
import {
  allBlocks,
  type Block,
  blocksOf,
  type DeckParts,
  type FrontmatterEntry,
  type Part,
  type SlideParts,
} from './deckParts.ts'
import { joinDeck, withSeparator } from './joinDeck.ts'
import { mergeEntries } from './mergeEntries.ts'
import { mergeOrder } from './mergeOrder.ts'
import { type Pairing, pairDecks, type Trio, type Versions } from './pairDecks.ts'
import { type BlockPlacement, placeBlocks } from './placeBlocks.ts'
import { splitDeck } from './splitDeck.ts'
import { withUnixLines } from './withUnixLines.ts'
import { endOf, type Written, writeBlocks } from './writeBlocks.ts'

/**
 * Merge what a person has made of a deck with what is generated now. Slides, blocks and keys of frontmatter have
 * identities; their order, their contents and their attributes are merged apart, and words only inside of a block. Where
 * both have changed the same words, both stand in the deck, between marks.
 *
 * @param versions texts in Slidev Markdown
 * @returns undefined where Slidev would read the merged deck otherwise than it was meant
 */
export function mergeDecks(versions: Versions<string>): string | undefined {
  return withUnixLines(versions.ours, (edited) => {
    const [base, theirs] = [versions.base, versions.theirs].map((text) => splitDeck(text.replaceAll('\r\n', '\n'))) as [
      DeckParts,
      DeckParts,
    ] // cast: two of two
    const merged = mergeParts({ base, ours: splitDeck(edited), theirs }, highestNumber(edited))
    const text = joinDeck(merged)
    return readsAsMeant(text, merged) ? text : undefined
  })
}

function mergeParts(decks: Versions<DeckParts>, lastNumber: number): DeckParts {
  let number = lastNumber
  const nextNumber = () => {
    number += 1
    return number
  }
  const pairing = pairDecks(decks)
  const placement = placeBlocks(decks, pairing)
  const order = (deck: DeckParts) =>
    deck.slides.flatMap((slide) => {
      const trio = pairing.slideOf.get(slide)
      return trio && placement.slides.has(trio) ? [trio] : []
    })
  const trios = mergeOrder({ base: order(decks.base), ours: order(decks.ours), theirs: order(decks.theirs) })
  const slides = trios.map((trio, at) => mergeSlide(trio, at === 0, { decks, pairing, placement, nextNumber }))
  // Treat the start and the end of the deck as neighbours of the first and the last slide.
  const placeOf = (at: number) => {
    const mine = trios[at]?.ours
    return at === trios.length ? decks.ours.slides.length : mine ? decks.ours.slides.indexOf(mine) : -1
  }
  const isBehind = (at: number) => {
    const [before, here] = [placeOf(at - 1), placeOf(at)]
    return here === before + 1 && (at === 0 || before >= 0)
  }
  return {
    slides: slides.map((slide, at) => (isBehind(at) && isBehind(at + 1) ? slide : withSeparator(slide, at === 0))),
  }
}

interface Merge {
  decks: Versions<DeckParts>
  pairing: Pairing
  placement: BlockPlacement
  nextNumber: () => number
}

function mergeSlide(trio: Trio<SlideParts>, isFirst: boolean, merge: Merge): SlideParts {
  const slide = trio.ours ?? trio.theirs
  if (!slide) throw new Error('Unexpected slide of neither deck, expected one to be shown')
  const entries = entriesOf(trio, isFirst, merge)
  const opener = slide.open === '' && entries.length > 0 ? { open: '---\n', close: '---' } : {}
  const body = writeBlocks(outcomesOf(trio, 'body', merge), 'body', merge.nextNumber)
  const note = writeBlocks(outcomesOf(trio, 'note', merge), 'note', merge.nextNumber)
  const spoken = noteOf(slide, body, note)
  const keptEnd = endOf(body, slide.body, slide.bodyEnd, spoken ? '\n\n' : '')
  return {
    ...slide,
    ...opener,
    separator: opener.open ? [] : slide.separator,
    entries,
    body: opener.open ? belowFrontmatter(body.blocks) : body.blocks,
    bodyEnd: spoken ? keptEnd || '\n\n' : '',
    note: spoken,
  }
}

/** Return the notes of a slide. Slidev takes a comment at its end for notes, so add empty notes if its body ends in one. */
function noteOf({ note }: SlideParts, body: Written, said: Written): SlideParts['note'] {
  if (said.blocks.length > 0)
    return { blocks: said.blocks, end: note ? endOf(said, note.blocks, note.end, '\n') : '\n' }
  if (note?.blocks.length === 0) return note
  return body.blocks.at(-1)?.text.endsWith('-->') ? { blocks: [], end: ' ' } : undefined
}

/** Put a blank line between a frontmatter and the first block. */
function belowFrontmatter([first, ...others]: Block[]): Block[] {
  return first ? [{ ...first, gap: '\n\n' }, ...others] : []
}

/** Put the blocks of a part in order, with what becomes of each. */
function outcomesOf(slide: Trio<SlideParts>, part: Part, { decks, pairing, placement }: Merge): Outcome[] {
  const here = (deck: DeckParts) =>
    deck.slides.flatMap(allBlocks).flatMap((block) => {
      const trio = pairing.blockOf.get(block)
      const home = trio && placement.homes.get(trio)
      return trio && home?.slide === slide && home.part === part && placement.outcomes.has(trio) ? [trio] : []
    })
  const order = mergeOrder({ base: here(decks.base), ours: inPart(here(decks.ours)), theirs: here(decks.theirs) })
  return order.flatMap((trio) => placement.outcomes.get(trio) ?? [])

  /** Keep the blocks that a person's deck has in this part. The generated deck says where those from other parts go. */
  function inPart(trios: Trio<Block>[]): Trio<Block>[] {
    return trios.filter(({ ours }) => {
      const home = ours && pairing.homeOf.get(ours)
      return home?.slide === slide && home.part === part
    })
  }
}

/** Merge the frontmatter of a slide. That of the first one holds the settings of the deck, whichever slide it is. */
function entriesOf(trio: Trio<SlideParts>, isFirst: boolean, { decks, nextNumber }: Merge): FrontmatterEntry[] {
  const own = (slide: SlideParts | undefined, deck: DeckParts): FrontmatterEntry[] => {
    const isHead = slide === deck.slides[0]
    const entries = slide?.entries ?? []
    if (isHead) return isFirst ? entries : entries.filter(({ key }) => !isOfDeck(key))
    return isFirst ? [...(deck.slides[0]?.entries ?? []).filter(({ key }) => isOfDeck(key)), ...entries] : entries
  }
  const { base, ours, theirs } = trio
  if (!ours) return own(theirs, decks.theirs)
  // A slide that is no longer generated keeps what it has.
  const was = own(base, decks.base)
  return mergeEntries(
    was,
    own(ours, decks.ours),
    theirs || isFirst ? own(theirs ?? base, decks.theirs) : was,
    nextNumber,
  )
}

const ofDeck = new Set(['lang', 'keywords', 'reveal', 'brand', ...Object.keys(getDefaultConfig())])

/** Tell whether a key of the first frontmatter sets something of the whole deck. */
function isOfDeck(key: string): boolean {
  return ofDeck.has(key)
}

function highestNumber(text: string): number {
  return Math.max(0, ...findConflicts(text).map(({ number }) => number))
}

/** Compare what Slidev's parser reads with what was meant. */
function readsAsMeant(text: string, { slides }: DeckParts): boolean {
  const read = parseSync(text, '').slides
  return (
    read.length === slides.length &&
    slides.every((slide, at) => {
      const { content, note, frontmatterDoc } = read[at] ?? {}
      const [body, said] = (['body', 'note'] as const).map((part) =>
        blocksOf(slide, part)
          .map(({ gap, marker, text }) => gap + marker + text)
          .join('')
          .trim(),
      )
      return content === body && (note ?? '') === said && (frontmatterDoc?.errors.length ?? 0) === 0
    })
  )
}
