import { speakingMinutes } from '../deck/speakingMinutes.ts'
import type { Ledger, Unit } from '../ledger/entries.ts'
import type { DeckFile } from './deckFile.ts'
import { whereaboutsOf } from './whereaboutsOf.ts'

/** How many units of an article an audience sees, hears and misses, by their kind. */
export interface AudienceCounts {
  /** How long it takes to give the talk; undefined where the deck was not generated. */
  minutes?: number
  shown: Partial<Record<Unit['kind'], number>>
  /** Said and not shown. */
  said: Partial<Record<Unit['kind'], number>>
  /** In the appendix, and nowhere else. */
  appendix: Partial<Record<Unit['kind'], number>>
  leftOut: number
}

/** Count what is shown, what is only said, and what is left out. */
export function countUnits(
  ledger: Ledger,
  { read, generated }: Pick<DeckFile, 'read' | 'generated'>,
  wordsPerMinute: number,
): AudienceCounts {
  const counts: AudienceCounts = { shown: {}, said: {}, appendix: {}, leftOut: 0 }
  const kinds = { shown: counts.shown, said: counts.said, behind: counts.appendix }
  for (const [at, place] of whereaboutsOf(ledger, read.slides).entries()) {
    const kind = ledger.entries[at]?.unit.kind
    if (place === 'left out') counts.leftOut += 1
    else if (place !== 'lost' && kind) kinds[place][kind] = (kinds[place][kind] ?? 0) + 1
  }
  return generated ? { minutes: Math.ceil(speakingMinutes(generated, wordsPerMinute)), ...counts } : counts
}
