import type { List, Paragraph, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Article } from '../../article/article.ts'
import { plainText } from '../../article/nodes/plainText.ts'
import { textWidth } from '../../text/textWidth.ts'
import type { SectionPath } from '../budget/sectionPathsOf.ts'
import { type Claim, claimsOf } from '../claims/claimsOf.ts'
import { readSentence } from '../claims/readSentence.ts'
import { termsOf } from '../claims/termsOf.ts'
import type { Slide } from '../deck.ts'
import { newSlide } from '../newSlide.ts'
import { textWidthOf } from '../textWidthOf.ts'
import { type ChosenEntries, listOf } from './agendaEntries.ts'
import { canBeRepeated } from './canBeRepeated.ts'
import { claimsShown, isPlain, repeatSentence, type ShownClaim } from './claimsShown.ts'
import { conclusionOf } from './conclusionOf.ts'
import { claimsOfSections, fewestClaims, listOfClaims } from './recap.ts'
import { retellingValue } from './retellingValue.ts'

/** Fewest points of a claim that the closing slide repeats. */
const leastValue = {
  /** A claim of the article's conclusion. */
  inConclusion: 2,
  /** A claim from elsewhere. */
  any: 7,
  /** A claim from elsewhere that is on the topic of the talk's title. */
  onTopic: 5.5,
  /** A claim in a list of claims of several sections. */
  told: 4.5,
  /** A claim that is used only if there is none of the above, even if the opening slide shows it already. */
  other: 4,
}

/** A claim is on the topic of a talk if it has this many terms of the talk's title, or this share of them, 0 to 1. */
const topical = { terms: 2, share: 0.3 }

/** Greatest `textWidth` of a repeated sentence of the conclusion, and of all listed names of sections together. */
const widest = { sentence: 140, names: 360 }

/**
 * Fewest sections of a list on the closing slide. `telling`: the list says what the talk was about. `listed`: it is shown
 * if the talk has no claim to close with.
 */
const fewestNames = { telling: 3, listed: 2 }

/** Most claims of sections on a closing slide. */
const mostTold = 4

/** Layouts that end a talk: its last words, and what it asks of its audience. */
const closingLayouts = ['action', 'closing']

/** Tell whether a talk ends with a slide that closes it. */
export function isClosed(slides: readonly Slide[]): boolean {
  return closingLayouts.includes(slides.at(-1)?.layout ?? '')
}

/** What `closingSlide` has to know about the talk, apart from its slides. */
interface CloseContext {
  /** The opening slide, if there is one: its claim is not repeated. */
  start: Slide | undefined
  article: Pick<Article, 'root' | 'title' | 'lang'>
  /** The sections that say what the talk was about. */
  listed: ChosenEntries
  /** Whether the talk is long enough for its title to be shown again. */
  repeatsTitle: boolean
  /** Whether a recap stands before it, which tells the claims of the sections. */
  hasRecap: boolean
}

/**
 * Make the slide that closes a talk. It shows the first of these that the talk has:
 * - the best claim of the conclusion that the last slide does not show;
 * - the best strong claim of the talk, if it neither opened the talk nor stands on the last slide. A weak claim is no end:
 *   `Markdown was created by Daring Fireball.`;
 * - the claims of three or more sections, if no recap has told them, under the article's title or the best of them;
 * - the best claim of the conclusion, though the last slide shows it among others: names of sections say less;
 * - the article's title and three or more sections of the talk, as what can be asked about;
 * - the best other claim;
 * - the title and two sections, or the title alone: a talk that has none of the above still ends on a slide of its own.
 *
 * Return nothing if the article closes itself, with last words or a call to action.
 */
export function closingSlide(
  slides: readonly Slide[],
  paths: readonly SectionPath[],
  { start, article, listed, repeatsTitle, hasRecap }: CloseContext,
): Slide | undefined {
  if (slides.length === 0 || isClosed(slides)) return undefined
  const claims = worthyClaims(slides, paths, { start, article })
  const said = claimOfConclusion(article, slides.at(-1)) ?? bestOf(claims.filter(isStrong))
  if (said) return closing(said.sentence)
  const { title, lang } = article
  const isOwn = title.length > 0 && !title.some(({ data }) => data?.isFileName)
  const isTold = repeatsTitle && isOwn
  // After a short talk the audience still remembers its title and its claims: do not repeat them.
  if (isOwn && !isTold) return undefined
  const isNew = ({ sentence }: ShownClaim) => !readSentence(sentence, lang).condition
  const told = hasRecap
    ? []
    : claimsOfSections(slides.slice(0, -1), paths, lang, { isNew, most: mostTold, least: leastValue.told })
  if (told.length >= fewestClaims) {
    const best = bestOf(told)
    const others = told.filter((claim) => claim !== best)
    return isOwn || !best ? closing(title, listOfClaims(told)) : closing(best.sentence, listOfClaims(others))
  }
  const [final, shown] = [slides.at(-1), claimOfConclusion(article)]
  if (final && shown && !showsOnly(final, shown)) return closing(shown.sentence)
  const list = listOf(listed.entries)
  const names = textWidthOf([list]) <= widest.names ? listed.entries.length : 0
  if (isOwn && names >= fewestNames.telling) return closing(title, list)
  const other = bestOf(claims.filter(({ value }) => value >= leastValue.other))
  if (other) return closing(other.sentence)
  if (!isOwn) return undefined
  return names >= fewestNames.listed ? closing(title, list) : closing(title)
}

function closing(words: PhrasingContent[], ...list: List[]): Slide {
  return newSlide('closing', { repeats: true }, [repeatSentence(words), ...list], [], [])
}

/** Find the best claim of the article's conclusion. Pass over those that the given slide shows. */
function claimOfConclusion(article: CloseContext['article'], except?: Slide): Claim | undefined {
  const { lang } = article
  const shown = except?.children.map((slot) => toString(slot)).join('\n') ?? ''
  const claims = (conclusionOf(article)?.children ?? [])
    .filter((child): child is Paragraph => child.type === 'paragraph' && !child.data?.directives)
    .filter(isPlain)
    .flatMap((paragraph) => claimsOf(paragraph, lang))
    .filter(({ sentence, value }) => {
      const text = toString({ type: 'paragraph', children: sentence })
      const isNew = !shown.includes(text) && textWidth(text) <= widest.sentence
      return value >= leastValue.inConclusion && isNew && canBeRepeated(sentence, lang)
    })
  return bestOf(claims)
}

/** A claim that the talk can show again. Its `value` is the points of `retellingValue`. */
interface WorthyClaim extends ShownClaim {
  /** Whether the talk opens with it: it stands at the start of a talk without an opening slide, and sums up nothing. */
  opens: boolean
  isOnTopic: boolean
}

/** List the claims on the slides before the last one that can be shown again. */
function worthyClaims(
  slides: readonly Slide[],
  paths: readonly SectionPath[],
  { start, article: { title, lang } }: Pick<CloseContext, 'start' | 'article'>,
): WorthyClaim[] {
  const titleTerms = termsOf(plainText({ type: 'paragraph', children: title }))
  return claimsShown(slides.slice(0, -1), lang)
    .filter((claim) => !(start && showsOnly(start, claim)) && canBeRepeated(claim.sentence, lang))
    .flatMap((claim): WorthyClaim[] => {
      const slide = slides[claim.slide]
      const depth = (paths[claim.slide]?.length ?? 1) - 1
      const isOnTopic = speaksOf(toString({ type: 'paragraph', children: claim.sentence }), titleTerms)
      const opens = !start && claim.slide < 2 && !readSentence(claim.sentence, lang).sumsUp
      return slide ? [{ ...claim, value: retellingValue(claim, slide, depth, lang), opens, isOnTopic }] : []
    })
}

function isStrong({ value, opens, isOnTopic }: WorthyClaim): boolean {
  return !opens && value >= (isOnTopic ? leastValue.onTopic : leastValue.any)
}

/** Tell whether a text has enough of the given terms (`topical`). `Vue.js` has the term `vue`. */
function speaksOf(text: string, terms: ReadonlySet<string>): boolean {
  const own = [...termsOf(text)]
  const shared = [...terms].filter((term) => own.some((one) => one === term || one.startsWith(`${term}.`))).length
  return shared >= topical.terms || shared >= Math.max(1, terms.size * topical.share)
}

/** Return the claim with the most points, the last of equals. */
function bestOf(claims: readonly Claim[]): Claim | undefined {
  return claims.reduce<Claim | undefined>((best, claim) => (best && best.value > claim.value ? best : claim), undefined)
}

/** Tell whether a slide shows only this claim under its title. */
function showsOnly({ children }: Slide, { sentence }: Claim): boolean {
  const blocks = children.flatMap((slot) => slot.children).filter(({ type }) => type !== 'heading')
  return blocks.map((block) => toString(block)).join('') === toString({ type: 'paragraph', children: sentence })
}
