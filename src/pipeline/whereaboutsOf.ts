import type { Ledger } from '../ledger/entries.ts'
import type { ReadDeck } from '../slidev/readDeck.ts'

/** Where something of an article went. */
export type Whereabouts = 'shown' | 'said' | 'behind' | 'left out' | 'lost'

/**
 * For each unit tell where it went: shown on a slide, only said in notes, behind the talk, left out by a rule, or lost.
 */
export function whereaboutsOf({ entries }: Pick<Ledger, 'entries'>, slides: ReadDeck['slides']): Whereabouts[] {
  const divider = slides.findIndex(({ frontmatter }) => frontmatter.appendix === true)
  const given = divider < 0 ? slides.length : divider
  return entries.map(({ where }) => {
    if ('rule' in where) return 'left out'
    if (where.length === 0) return 'lost'
    const talk = where.filter(({ slide }) => slide <= given)
    if (talk.length === 0) return 'behind'
    return talk.some(({ part }) => part === 'slide') ? 'shown' : 'said'
  })
}
