import type { Block } from './deckParts.ts'
import { mergeText } from './mergeText.ts'
import type { Trio } from './pairDecks.ts'

/**
 * What the merged deck has for a block: one version, or a conflict with both versions. `source` is the version whose
 * white space (`gap`) is kept.
 */
export type Outcome =
  | { kind: 'block'; block: Block; source: Block }
  | { kind: 'conflict'; ours: Block | undefined; theirs: Block | undefined }

/** Decide what the merged deck has for a block. Return undefined if the block is deleted. */
export function decideBlock({ base, ours, theirs }: Trio<Block>): Outcome | undefined {
  if (ours && theirs) return decideBoth(base ?? theirs, ours, theirs)
  if (ours) {
    if (base === undefined) return keepBlock(ours)
    return ours.key === base.key ? undefined : { kind: 'conflict', ours, theirs }
  }
  if (theirs) {
    if (base === undefined) return keepBlock(theirs)
    return theirs.key === base.key ? undefined : { kind: 'conflict', ours, theirs }
  }
  return undefined
}

function decideBoth(base: Block, ours: Block, theirs: Block): Outcome {
  // Take the generated marker, unless the person has changed the marker: the number of an item changes if items move.
  const marker = ours.marker === base.marker ? theirs.marker : ours.marker
  if (theirs.key === base.key || theirs.key === ours.key)
    return keepBlock(marker === ours.marker ? ours : { ...ours, marker }, ours)
  const ourPlace = { gap: ours.gap, previous: ours.previous }
  if (ours.key === base.key) return keepBlock({ ...theirs, ...ourPlace, marker }, ours)
  const merged = mergeText(base, ours, theirs)
  return merged ? keepBlock(merged, ours) : { kind: 'conflict', ours, theirs }
}

/**
 * Decide that the merged deck has this block.
 *
 * @param source the version whose white space before the block is kept, if the block above it is still the same
 */
export function keepBlock(block: Block, source: Block = block): Outcome {
  return { kind: 'block', block, source }
}
