import type { VFile } from 'vfile'
import type { Article } from '../article/article.ts'
import { onDarkGround } from '../article/syntax/images/mergeLightAndDark.ts'
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

/** A talk before its slides are broken where they hold too much. */
export interface TalkPlan {
  article: Article
  audience: Audience
  /** How much of the article's text is shown. */
  density: Density
  /** How many minutes the talk may take; undefined for no limit. */
  minutes: number | undefined
  /** The slides in the article's order. None is broken yet, so a slide may hold more than fits on it. */
  whole: Deck
}

export interface PlanOptions {
  /** How much of the text is shown; default: the article's setting, else the audience's. */
  density?: Density | undefined
  /** How many minutes the talk may take; default: the article's setting, else the audience's. */
  minutes?: number | undefined
  /** The brand that `makeBrand` returns, whose logo and fonts lie beside the deck. */
  brand?: Brand | undefined
  /** The article's vfile, to which a message is added for each directive that cannot be followed. */
  file?: VFile | undefined
}

/**
 * Plan the talk of an article for an audience. Pure: the article is not changed, because further audiences use it too.
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

/**
 * Return how many minutes a talk may take: by the option, else the article's setting, else the audience's; undefined
 * for no limit.
 */
export function minuteLimitOf(
  { frontMatter: { settings } }: Article,
  audience: Audience,
  { minutes }: Pick<PlanOptions, 'minutes'>,
): number | undefined {
  return minutes ?? settings.minutes ?? audience.minutes
}
