import type { Unit } from './entries.ts'
import { isClaimBlock, isCover } from './mayRepeat.ts'
import type { Block } from './readDeckSlides.ts'
import type { TextStream } from './textStream.ts'

/** A text that the article has once, and a block of the deck that holds it. */
export interface SingleText {
  /** The index of the text among the article's texts. */
  at: number
  block: Block
  unit: Unit
}

/**
 * Find the texts in notes that the article does not have between the texts of the slides before and after the notes.
 *
 * @param singles the texts that the article has once, in any order
 * @param lastGroup the number of the last group of slides (`Block.group`)
 */
export function notesOutOfOrder(singles: readonly SingleText[], lastGroup: number): SingleText[] {
  // For each group of slides: `from` is the index of the last text that earlier groups show, `to` the index of the
  // first text that this group or a later one shows.
  const from: number[] = Array.from({ length: lastGroup + 2 }, () => -1)
  const to: number[] = Array.from({ length: lastGroup + 2 }, () => Number.POSITIVE_INFINITY)
  for (const { at, block } of singles) {
    if (block.where.part !== 'slide') continue
    from[block.group + 1] = Math.max(from[block.group + 1] ?? -1, at)
    to[block.group] = Math.min(to[block.group] ?? at, at)
  }
  for (let group = 1; group <= lastGroup; group += 1) from[group] = Math.max(from[group] ?? -1, from[group - 1] ?? -1)
  for (let group = lastGroup; group >= 0; group -= 1)
    to[group] = Math.min(to[group] ?? Number.POSITIVE_INFINITY, to[group + 1] ?? Number.POSITIVE_INFINITY)
  return singles.filter(
    ({ at, block: { group, where } }) =>
      where.part === 'note' && (at < (from[group] ?? -1) || at > (to[group + 1] ?? Number.POSITIVE_INFINITY)),
  )
}

/** Collect the texts that the article has once, each with the blocks of the deck in which they stand in its order. */
export function singleTexts(stream: TextStream): SingleText[] {
  return [...stream.entries()].flatMap(({ at, owner: { floating, unit }, blocks }): SingleText[] => {
    if (floating || !stream.isSingle(at)) return []
    const placed = blocks.filter((block) => !isCover(block) && !isClaimBlock(block) && !block.onCards)
    // A heading that is said may be shown again before the title of a later slide: `Costs · Rent`.
    const said = unit.kind === 'heading' ? placed.filter(({ where }) => where.part === 'note') : []
    return (said.length > 0 ? said : placed).map((block) => ({ at, block, unit }))
  })
}
