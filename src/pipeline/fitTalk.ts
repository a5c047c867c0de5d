import type { VFile } from 'vfile'
import type { Deck } from '../deck/deck.ts'
import { toAppendix } from '../deck/toAppendix.ts'
import { type Breaks, fitDeck } from '../fit/fitDeck.ts'
import { numberSlides } from '../fit/numberSlides.ts'
import type { TalkPlan } from './planTalk.ts'
import { reportTalk } from './reportTalk.ts'

/** A talk whose slides fit, with its appendix behind it. */
export interface FittedTalk extends Omit<TalkPlan, 'whole'> {
  deck: Deck
}

/**
 * Break the slides of a talk at the given breaks, measured or estimated. Pure, but for messages on the file about what
 * the audience would miss.
 */
export function fitTalk({ article, audience, whole }: TalkPlan, breaks: Breaks, file?: VFile): FittedTalk {
  const deck = numberSlides(toAppendix(fitDeck(whole, breaks), audience.appendix))
  if (file) reportTalk(deck, audience, article.frontMatter.settings.mustShow ?? [], file)
  return { article, audience, deck }
}
