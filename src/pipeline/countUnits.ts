import type { VFile } from 'vfile'
import { speakingMinutes } from '../deck/speakingMinutes.ts'
import type { Unit } from '../ledger/entries.ts'
import type { DeckFile } from './deckFile.ts'
import { unitStatusOf } from './unitStatusOf.ts'

/**
 * How many units of an article an audience sees and hears, by their kind: `{ sentence: 12, item: 3 }`. A unit is a
 * sentence, an item, a cell, a code block, an image and so on.
 */
export interface AudienceCounts {
  /** Minutes that the talk takes; missing for a deck that a person has edited. */
  minutes?: number
  /** Units that are on a slide of the talk. */
  shown: Partial<Record<Unit['kind'], number>>
  /** Units that are only in the notes. */
  said: Partial<Record<Unit['kind'], number>>
  /** Units that are only in the appendix. */
  appendix: Partial<Record<Unit['kind'], number>>
  /** Units of any kind that a rule leaves out of the deck. */
  leftOut: number
}

/** Count the units of an article that are shown, only said, only in the appendix, and left out. */
export async function countUnits(
  article: VFile,
  { file, read, generated }: Pick<DeckFile, 'file' | 'read' | 'generated'>,
  wordsPerMinute: number,
): Promise<AudienceCounts> {
  // Import here, because only a run for several audiences counts.
  const { entriesOf } = await import('../ledger/ledger.ts')
  const entries = entriesOf(article, String(file))
  const counts: AudienceCounts = { shown: {}, said: {}, appendix: {}, leftOut: 0 }
  const kinds = { shown: counts.shown, said: counts.said, behind: counts.appendix }
  for (const [at, place] of unitStatusOf({ entries }, read.slides).entries()) {
    const kind = entries[at]?.unit.kind
    if (place === 'left out') counts.leftOut += 1
    else if (place !== 'lost' && kind) kinds[place][kind] = (kinds[place][kind] ?? 0) + 1
  }
  return generated ? { minutes: Math.ceil(speakingMinutes(generated, wordsPerMinute)), ...counts } : counts
}
