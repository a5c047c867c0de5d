import type { VFile } from 'vfile'
import type { Article } from '../article/article.ts'
import { onDarkGround } from '../article/syntax/images/grounds.ts'
import type { Audience } from '../audience/audience.ts'
import type { Brand, Deck } from '../deck/deck.ts'
import type { Density } from '../deck/density.ts'
import { movePreambleToCover } from '../deck/dramaturgy/movePreambleToCover.ts'
import { gatherClaims } from '../deck/gatherClaims.ts'
import { joinEvidence } from '../deck/headline/joinEvidence.ts'
import { titleByClaims } from '../deck/headline/titleByClaims.ts'
import { toDeck } from '../deck/toDeck.ts'
import { chooseParts } from '../fit/chooseParts.ts'
import { mergeSlides } from '../fit/mergeSlides.ts'
import { numberSlides } from '../fit/numberSlides.ts'
import { splitColumns } from '../fit/splitColumns.ts'

/** A talk before it is known what fits on a slide. */
export interface TalkPlan {
  article: Article
  audience: Audience
  /** How much of it is shown. */
  density: Density
  /** How long it may take; undefined: as long as it takes. */
  minutes: number | undefined
  /** Slides in the article's order, none broken yet. */
  whole: Deck
}

export interface PlanOptions {
  /** How much is shown; default: what the article asks for, else what the audience asks for. */
  density?: Density | undefined
  /** How many minutes the talk may take; default: what the article asks for, else what the audience asks for. */
  minutes?: number | undefined
  /** The article's brand, with its files beside the deck. */
  brand?: Brand | undefined
  /** Gets a message for each directive that cannot be followed. */
  file?: VFile | undefined
}

/**
 * Plan the talk of an article for an audience. Pure: the article stays unchanged, because it is planned again for the
 * next audience.
 */
export function planTalk(
  article: Article,
  audience: Audience,
  { density: asked, minutes, brand, file }: PlanOptions = {},
): TalkPlan {
  const { density = audience.density } = article.frontMatter.settings
  const shown = asked ?? density
  const suited: Article = audience.colorSchema === 'dark' ? { ...article, root: onDarkGround(article.root) } : article
  const deck = toDeck(suited, shown, {
    said: audience.said,
    appendixKinds: audience.appendix,
    brand,
    file,
  })
  const joined = joinEvidence(mergeSlides(deck, audience.appendix), shown, audience.appendix)
  const titled = movePreambleToCover(titleByClaims(chooseParts(joined, shown), shown))
  // Number slides before they are measured: `(1/2)` makes a title longer.
  const whole = numberSlides(splitColumns(gatherClaims(titled, shown)))
  return { article, audience, density: shown, minutes: minuteLimitOf(article, audience, { minutes }), whole }
}

/** Find out how many minutes a talk may take; undefined: as long as it takes. */
export function minuteLimitOf(
  { frontMatter: { settings } }: Article,
  audience: Audience,
  { minutes }: Pick<PlanOptions, 'minutes'>,
): number | undefined {
  return minutes ?? settings.minutes ?? audience.minutes
}
