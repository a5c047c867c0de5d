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
 * Merge a deck that a person has edited with the deck that is generated now. Slides, blocks and frontmatter keys are
 * matched between the versions. Then their order and their contents are merged separately; words are merged only inside
 * a block. If both sides have changed the same words, the merged deck has both, between conflict marks.
 *
 * @param versions texts of decks in Slidev Markdown
 * @returns text of the merged deck; undefined if Slidev would not split it into the slides and notes that were merged
 */
export function mergeDecks(versions: Versions<string>): string | undefined {
  return withUnixLines(versions.ours, (edited) => {
    const [base, theirs] = [versions.base, versions.theirs].map((text) => splitDeck(text.replaceAll('\r\n', '\n'))) as [
      DeckParts,
      DeckParts,
    ] // cast: two texts give two decks
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
  // Give the start and the end of the deck a position too, so that each slide has a neighbour on both sides.
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

/**
 * Return the merged notes of a slide. Return empty notes for a slide without notes if its body ends with a comment:
 * otherwise Slidev would read that comment as the notes.
 */
function noteOf({ note }: SlideParts, body: Written, said: Written): SlideParts['note'] {
  if (said.blocks.length > 0)
    return { blocks: said.blocks, end: note ? endOf(said, note.blocks, note.end, '\n') : '\n' }
  if (note?.blocks.length === 0) return note
  return body.blocks.at(-1)?.text.endsWith('-->') ? { blocks: [], end: ' ' } : undefined
}

/** Put a blank line between a slide's frontmatter and its first block. */
function belowFrontmatter([first, ...others]: Block[]): Block[] {
  return first ? [{ ...first, gap: '\n\n' }, ...others] : []
}

/** Return the outcomes of all blocks of a slide's body or notes, in merged order. */
function outcomesOf(slide: Trio<SlideParts>, part: Part, { decks, pairing, placement }: Merge): Outcome[] {
  const here = (deck: DeckParts) =>
    deck.slides.flatMap(allBlocks).flatMap((block) => {
      const trio = pairing.blockOf.get(block)
      const home = trio && placement.homes.get(trio)
      return trio && home?.slide === slide && home.part === part && placement.outcomes.has(trio) ? [trio] : []
    })
  const order = mergeOrder({ base: here(decks.base), ours: inPart(here(decks.ours)), theirs: here(decks.theirs) })
  return order.flatMap((trio) => placement.outcomes.get(trio) ?? [])

  /**
   * Keep only the blocks that the person's deck has in this part of the slide. The generated deck decides the position
   * of a block that comes from another slide.
   */
  function inPart(trios: Trio<Block>[]): Trio<Block>[] {
    return trios.filter(({ ours }) => {
      const home = ours && pairing.homeOf.get(ours)
      return home?.slide === slide && home.part === part
    })
  }
}

/**
 * Merge the frontmatter of a slide. If it becomes the first slide, it also gets the deck's settings, such as `theme`.
 */
function entriesOf(trio: Trio<SlideParts>, isFirst: boolean, { decks, nextNumber }: Merge): FrontmatterEntry[] {
  const own = (slide: SlideParts | undefined, deck: DeckParts): FrontmatterEntry[] => {
    const isHead = slide === deck.slides[0]
    const entries = slide?.entries ?? []
    if (isHead) return isFirst ? entries : entries.filter(({ key }) => !isOfDeck(key))
    return isFirst ? [...(deck.slides[0]?.entries ?? []).filter(({ key }) => isOfDeck(key)), ...entries] : entries
  }
  const { base, ours, theirs } = trio
  if (!ours) return own(theirs, decks.theirs)
  // If the slide is no longer generated, compare its frontmatter with itself, so that it stays as it is.
  const was = own(base, decks.base)
  return mergeEntries(
    was,
    own(ours, decks.ours),
    theirs || isFirst ? own(theirs ?? base, decks.theirs) : was,
    nextNumber,
  )
}

const deckKeys = new Set(['lang', 'keywords', 'reveal', 'brand', ...Object.keys(getDefaultConfig())])

/** Tell whether a frontmatter key is a setting of the whole deck, such as `theme`, rather than of a slide. */
function isOfDeck(key: string): boolean {
  return deckKeys.has(key)
}

function highestNumber(text: string): number {
  return Math.max(0, ...findConflicts(text).map(({ number }) => number))
}

/** Tell whether Slidev's parser reads the merged text as the slides, bodies and notes from which it was joined. */
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
