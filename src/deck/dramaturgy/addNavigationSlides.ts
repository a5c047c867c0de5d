import type { Article } from '../../article/article.ts'
import { countMainSlides } from '../appendix.ts'
import { agendaTimes, closingTimes, openingTimes, recapTimes } from '../budget/navigationTimes.ts'
import { sectionPathsOf } from '../budget/sectionPathsOf.ts'
import type { Deck } from '../deck.ts'
import type { Density } from '../density.ts'
import { gatherClaims } from '../gatherClaims.ts'
import { ownTitle } from '../ownTitle.ts'
import { speakingMinutes } from '../speakingMinutes.ts'
import { withAgenda } from './agenda.ts'
import { agendaEntries } from './agendaEntries.ts'
import { closingSlide, isClosed } from './close.ts'
import { closeWithLast } from './closeWithLast.ts'
import { conclusionOf } from './conclusionOf.ts'
import { insertSlide } from './insertSlide.ts'
import { listSectionsOfParts } from './listSectionsOfParts.ts'
import { openingSlide } from './opening.ts'
import { recapSlide } from './recap.ts'
import { type HasRoom, removeNeedlessDividers } from './removeNeedlessDividers.ts'

/** Fewest slides of a talk that gets an opening, an agenda and a recap. A shorter talk gets at most a closing slide. */
const fewestSlides = 8
/** Fewest slides of a talk that may close with its last one, which repeats nothing. */
const fewestToEnd = 3
/** Fewest slides of a talk that gets a closing slide. */
const fewestToClose = 4
/** Fewest slides of a talk whose closing slide repeats the title. The audience of a shorter talk still remembers it. */
const fewestToRepeatTitle = 6

export interface NavigationOptions {
  /** How many minutes the talk may take; undefined if there is no limit. */
  minutes: number | undefined
  wordsPerMinute: number
  /** Whether the talk gets an agenda if it is long enough. `always`: also if it is not, because the author asks for that. */
  agenda: boolean | 'always'
  density: Density
  hasRoom: HasRoom
}

/**
 * Add the navigation slides of a talk: an opening slide, an agenda, lists of sections on dividers, a recap, a closing
 * slide. All of these repeat what the talk shows (`repeats`). Only the titles of agenda and recap are new words.
 */
export function addNavigationSlides(
  deck: Deck,
  article: Article,
  { minutes, wordsPerMinute, agenda, density, hasRoom }: NavigationOptions,
): Deck {
  const { lang } = deck.headmatter
  const named = removeNeedlessDividers(deck, article, hasRoom)
  const count = countMainSlides(named.children)
  const path = sectionPathsOf(named.children.slice(0, count), article).at(-1) ?? []
  const hasTime = (minutes ?? Number.POSITIVE_INFINITY) >= closingTimes.fromMinutes
  const last = named.children[count - 1]
  const others = named.children.filter((slide) => slide !== last)
  const isShort = count < fewestToClose
  const ended =
    hasTime && count >= fewestToEnd && last
      ? closeWithLast({ last, path, others, article, title: ownTitle(article), isShort })
      : undefined
  const closed = ended ? { ...named, children: named.children.with(count - 1, ended) } : named
  const conclusion = conclusionOf(article)
  const withLast = conclusion === undefined || !path.includes(conclusion)
  // The slides around one that has moved to the appendix are adjacent now, and may become cards.
  let led = gatherClaims(closed, density, { fewest: 2, withLast })
  const length = countMainSlides(led.children)
  const paths = sectionPathsOf(led.children.slice(0, length), article)
  /** Tell whether the talk is long enough: it is allowed at least `from` minutes, and takes at least `taken` minutes. */
  const isLongEnough = (from: number, taken = 0) =>
    length >= fewestSlides &&
    (minutes ?? Number.POSITIVE_INFINITY) >= from &&
    speakingMinutes(led, wordsPerMinute) >= taken
  const given = led.children.slice(0, length)
  const start = isLongEnough(openingTimes.fromMinutes) ? openingSlide(given, article, lang) : undefined
  const isRetold = isLongEnough(recapTimes.fromMinutes, recapTimes.fromMinutes * recapShare)
  const hasRecap = isRetold && recapSlide(given, paths, given.at(-1), lang) !== undefined
  const closes = hasTime && !isShort
  const end = closes
    ? closingSlide(given, paths, {
        start,
        article,
        listed: agendaEntries(given, article, wordsPerMinute),
        repeatsTitle: count >= fewestToRepeatTitle,
        hasRecap,
      })
    : undefined
  const summary = isRetold ? recapSlide(given, paths, end ?? given.at(-1), lang) : undefined
  led = listSectionsOfParts(led, article)
  if (end) led = insertSlide(led, length, end)
  if (summary) led = insertSlide(led, length - (isClosed(given) ? 1 : 0), summary)
  if (
    agenda === 'always' ||
    (agenda && length >= fewestSlides && speakingMinutes(led, wordsPerMinute) >= agendaTimes.fromMinutes)
  )
    led = withAgenda(led, article, wordsPerMinute)
  return start ? insertSlide(led, 1, start) : led
}

/** A talk that takes less than this share of `recapTimes.fromMinutes`, 0 to 1, gets no recap: nobody has forgotten its claims. */
const recapShare = 0.75
