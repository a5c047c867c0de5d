import { speakingMinutes } from '../deck/speakingMinutes.ts'
import type { Ledger, Unit } from '../ledger/types.ts'
import type { DeckFile } from './deckFile.ts'

/** How many units of an article an audience sees, hears and misses, by their kind. */
export interface AudienceCounts {
  /** How long it takes to give the talk; undefined where the deck was not generated. */
  minutes?: number
  shown: Partial<Record<Unit['kind'], number>>
  /** Said and not shown. */
  said: Partial<Record<Unit['kind'], number>>
  /** Shown in the appendix, and nowhere else. */
  appendix: Partial<Record<Unit['kind'], number>>
  leftOut: number
}

/** Count what is shown, what is only said, and what is left out. */
export function countUnits(
  { entries }: Ledger,
  { read, generated }: Pick<DeckFile, 'read' | 'generated'>,
  wordsPerMinute: number,
): AudienceCounts {
  const counts: AudienceCounts = { shown: {}, said: {}, appendix: {}, leftOut: 0 }
  const divider = read.slides.findIndex(({ frontmatter }) => frontmatter.appendix === true)
  const given = divider < 0 ? read.slides.length : divider
  for (const { unit, where } of entries) {
    if ('rule' in where) counts.leftOut += 1
    else if (where.length > 0) {
      const slides = where.filter(({ part }) => part === 'slide')
      const isBehind = slides.length > 0 && slides.every(({ slide }) => slide > given)
      const kinds = isBehind ? counts.appendix : slides.length > 0 ? counts.shown : counts.said
      kinds[unit.kind] = (kinds[unit.kind] ?? 0) + 1
    }
  }
  return generated ? { minutes: Math.ceil(speakingMinutes(generated, wordsPerMinute)), ...counts } : counts
}
