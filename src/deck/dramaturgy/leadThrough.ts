import type { Article } from '../../article/article.ts'
import { countMainSlides } from '../appendix.ts'
import { agenda as agendaLimits, close, opening, recap } from '../budget/leadingSlides.ts'
import { pathsOf } from '../budget/outline.ts'
import type { Deck } from '../deck.ts'
import { speakingMinutes } from '../speakingMinutes.ts'
import { withAgenda } from './agenda.ts'
import { closingSlide } from './close.ts'
import { insertSlide } from './insertSlide.ts'
import { listSectionsOfParts } from './listSectionsOfParts.ts'
import { nameParts } from './nameParts.ts'
import { openingSlide } from './opening.ts'
import { recapSlide } from './recap.ts'

/** A talk with fewer slides needs nothing that leads through it. */
const fewestSlides = 8

export interface Lead {
  /** How long the talk may take; undefined: as long as it takes. */
  minutes: number | undefined
  wordsPerMinute: number
  /** Whether the talk has an agenda, if it is long enough; `always` where the author asks for one. */
  agenda: boolean | 'always'
}

/**
 * Add what leads through a talk: an opening, an agenda, dividers that list what comes, a recap, a close. All of it repeats
 * what the talk shows (`repeats`), and no word is added but the titles of agenda and recap.
 */
export function leadThrough(deck: Deck, article: Article, { minutes, wordsPerMinute, agenda }: Lead): Deck {
  const { lang } = deck.headmatter
  const named = nameParts(deck, article)
  const given = named.children.slice(0, countMainSlides(named.children))
  const has = (from: number, taken = 0) =>
    given.length >= fewestSlides &&
    (minutes ?? Number.POSITIVE_INFINITY) >= from &&
    speakingMinutes(named, wordsPerMinute) >= taken
  const paths = pathsOf(given, article)
  const again = has(recap.from, recap.from * mostlyUsed) ? recapSlide(given, paths, lang) : undefined
  const start = has(opening.from) ? openingSlide(given, article, lang) : undefined
  const end = has(close.from) ? closingSlide(given, start, lang) : undefined
  const isClosed = ['action', 'closing'].includes(given.at(-1)?.layout ?? '')
  let led = listSectionsOfParts(named, article)
  if (end) led = insertSlide(led, given.length, end)
  if (again) led = insertSlide(led, given.length - (isClosed ? 1 : 0), again)
  if (
    agenda === 'always' ||
    (agenda && given.length >= fewestSlides && speakingMinutes(led, wordsPerMinute) >= agendaLimits.from)
  )
    led = withAgenda(led, article, wordsPerMinute)
  return start ? insertSlide(led, 1, start) : led
}

/** A recap needs a talk that takes at least this share of `recap.from`: a shorter one leaves nothing to recall. */
const mostlyUsed = 0.75
