import type { Deck } from '../deck/deck.ts'
import { speakingMinutes } from '../deck/speakingMinutes.ts'
import { countGiven } from '../deck/toAppendix.ts'
import type { Ledger, Unit } from '../ledger/types.ts'

/** What an audience gets of an article: how many units of each kind it sees, and how many it only hears. */
export interface Told {
  /** How long it takes to give the talk; none of a deck that somebody has edited. */
  minutes?: number
  shown: Partial<Record<Unit['kind'], number>>
  said: Partial<Record<Unit['kind'], number>>
  /** Shown behind the talk, and nowhere else. */
  appendix: Partial<Record<Unit['kind'], number>>
  leftOut: number
}

/** Count what is shown, what is said and not shown, and what is left out. */
export function whatIsTold({ entries }: Ledger, deck: Deck | undefined, wordsPerMinute: number): Told {
  const told: Told = { shown: {}, said: {}, appendix: {}, leftOut: 0 }
  const given = deck ? countGiven(deck.children) : Number.POSITIVE_INFINITY
  for (const { unit, where } of entries) {
    if ('rule' in where) told.leftOut += 1
    else if (where.length > 0) {
      const shown = where.filter(({ part }) => part === 'slide')
      const later = shown.length > 0 && shown.every(({ slide }) => slide > given)
      const counts = later ? told.appendix : shown.length > 0 ? told.shown : told.said
      counts[unit.kind] = (counts[unit.kind] ?? 0) + 1
    }
  }
  return deck ? { minutes: Math.ceil(speakingMinutes(deck, wordsPerMinute)), ...told } : told
}
