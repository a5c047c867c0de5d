import type { Deck, Slide } from '../deck/deck.ts'
import type { Breaks } from './applyBreaks.ts'
import { estimateFill } from './estimate.ts'
import { estimateBreaksOfSlide } from './estimateBreaksOfSlide.ts'
import { takeApart } from './takeApart.ts'

/** Choose the breaks of each slide that is too full. Sizes are estimated, without a browser. */
export function estimateBreaks({ children, headmatter: { lang } }: Deck): Breaks {
  return new Map(
    children.flatMap((slide): [Slide, number[]][] => {
      const breakable = estimateFill(slide) > 1 ? takeApart(slide, lang) : undefined
      return breakable ? [[slide, estimateBreaksOfSlide(breakable)]] : []
    }),
  )
}
