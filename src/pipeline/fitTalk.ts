import type { VFile } from 'vfile'
import { fitToBudget } from '../deck/budget/fitToBudget.ts'
import { moveSlides } from '../deck/budget/moveSlides.ts'
import { shortenNotes } from '../deck/budget/shortenNotes.ts'
import type { Deck } from '../deck/deck.ts'
import { addNavigationSlides } from '../deck/dramaturgy/addNavigationSlides.ts'
import { linkSections } from '../deck/links/linkSections.ts'
import { applyBreaks, type Breaks } from '../fit/applyBreaks.ts'
import { chooseListings } from '../fit/chooseListings.ts'
import { evenCode } from '../fit/evenCode.ts'
import { hasRoom } from '../fit/hasRoom.ts'
import { joinProse } from '../fit/joinProse.ts'
import { numberSlides } from '../fit/numberSlides.ts'
import { showMoreOfNotes } from '../fit/showMoreOfNotes.ts'
import { titleByNames } from '../fit/titleByNames.ts'
import { titleParts } from '../fit/titleParts.ts'
import type { TalkPlan } from './planTalk.ts'
import { reportTalk } from './reportTalk.ts'

/** A talk whose slides all fit, and that fits into its time. What takes too long is in its appendix. */
export interface FittedTalk extends Omit<TalkPlan, 'whole'> {
  deck: Deck
}

/**
 * Make the final talk of a plan: split slides at the given breaks, move to the appendix what the talk has no time for, then
 * add navigation slides, titles, numbers and links. Pure, except that messages are added to the file.
 *
 * @param breaks says for each slide that holds too much where to split it
 */
export function fitTalk(
  { article, audience, density, minutes, whole }: TalkPlan,
  breaks: Breaks,
  file?: VFile,
): FittedTalk {
  const { mustShow: wanted = [], agenda: askedAgenda } = article.frontMatter.settings
  const { slidesPerMinute, wordsPerMinute, prefers, appendix: appendixKinds } = audience
  const mustShow = [...audience.mustShow, ...wanted]
  const agenda = askedAgenda ? 'always' : (askedAgenda ?? audience.agenda)
  const titled = titleParts(chooseListings(applyBreaks(whole, breaks), density, appendixKinds), density)
  const fitted = shortenNotes(showMoreOfNotes(titled), article, { minutes, wordsPerMinute })
  const placement = fitToBudget(fitted, article, {
    minutes,
    slidesPerMinute,
    wordsPerMinute,
    prefers,
    mustShow,
    appendixKinds,
  })
  const placed = joinProse(moveSlides(fitted, placement), density)
  const led = numberSlides(
    addNavigationSlides(evenCode(placed), article, { minutes, wordsPerMinute, agenda, density, hasRoom }),
  )
  const deck = linkSections(titleByNames(led), article)
  if (file) reportTalk(deck, { audience: audience.name, minutes, minutesOver: placement.minutesOver, mustShow }, file)
  return { article, audience, density, minutes, deck }
}
