import type { Block } from './deckParts.ts'
import { mergeText } from './mergeText.ts'
import type { Trio } from './pairDecks.ts'

/** What stands in the merged deck in the place of a block: one version, or both of a conflict. */
export type Outcome =
  | { kind: 'block'; block: Block; source: Block }
  | { kind: 'conflict'; ours: Block | undefined; theirs: Block | undefined }

/** Decide what becomes of a block; undefined where it goes. */
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
  // The numbers of items follow from their order, which has changed if the generated one has.
  const marker = ours.marker === base.marker ? theirs.marker : ours.marker
  if (theirs.key === base.key || theirs.key === ours.key)
    return keepBlock(marker === ours.marker ? ours : { ...ours, marker }, ours)
  const placed = { gap: ours.gap, previous: ours.previous }
  if (ours.key === base.key) return keepBlock({ ...theirs, ...placed, marker }, ours)
  const merged = mergeText(base, ours, theirs)
  return merged ? keepBlock(merged, ours) : { kind: 'conflict', ours, theirs }
}

/** Keep a block. Its white space is that of its source, as long as the block before it is the same. */
export function keepBlock(block: Block, source: Block = block): Outcome {
  return { kind: 'block', block, source }
}
