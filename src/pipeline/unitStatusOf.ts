import type { Ledger } from '../ledger/entries.ts'
import type { ReadDeck } from '../slidev/readDeck.ts'

/** What became of a unit of an article (a sentence, an item, an image and so on) in the deck. */
export type UnitStatus = 'shown' | 'said' | 'behind' | 'left out' | 'lost'

/**
 * Tell for each unit where it is: `shown` on a slide, `said` only in notes, `behind` (only in the appendix), `left out`
 * by a rule, or `lost`.
 */
export function unitStatusOf({ entries }: Pick<Ledger, 'entries'>, slides: ReadDeck['slides']): UnitStatus[] {
  const divider = slides.findIndex(({ frontmatter }) => frontmatter.appendix === true)
  const main = divider < 0 ? slides.length : divider
  return entries.map(({ where }) => {
    if ('rule' in where) return 'left out'
    if (where.length === 0) return 'lost'
    const talk = where.filter(({ slide }) => slide <= main)
    if (talk.length === 0) return 'behind'
    return talk.some(({ part }) => part === 'slide') ? 'shown' : 'said'
  })
}
