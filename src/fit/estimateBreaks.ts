import type { Deck, Slide } from '../deck/deck.ts'
import { bestBreaks } from './bestBreaks.ts'
import { breakable, partOf } from './breakable.ts'
import { estimate } from './estimate.ts'
import type { Breaks } from './fitDeck.ts'

/** Choose the breaks of every slide that holds more than fits, by what it is estimated to take: without a browser. */
export function estimateBreaks({ children, headmatter: { lang } }: Deck): Breaks {
  return new Map(
    children.flatMap((slide): [Slide, number[]][] => {
      const apart = estimate(slide) > 1 ? breakable(slide, lang) : undefined
      if (!apart) return []
      const { pieces } = apart
      const fill = (from: number, to: number) => estimate(partOf(apart, from, to))
      return [[slide, bestBreaks(pieces.length, fill, (at) => pieces[at]?.breakCost ?? 0)]]
    }),
  )
}
