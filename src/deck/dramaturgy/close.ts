import type { PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Article, Section } from '../../article/article.ts'
import { plainText } from '../../article/nodes/plainText.ts'
import type { SectionPath } from '../budget/pathsOf.ts'
import { termsOf } from '../claims/termsOf.ts'
import type { Slide } from '../deck.ts'
import { factsOf } from '../layouts/index.ts'
import { newSlide } from '../newSlide.ts'
import { titleOf } from '../titleOf.ts'
import { isProse, textWidthOf } from '../toChunks.ts'
import { canBeRepeated } from './canBeRepeated.ts'
import { claimsShown, repeatSentence, type ShownClaim } from './claimsShown.ts'
import { isConclusion } from './isConclusion.ts'
import { worthRetelling } from './worthRetelling.ts'

/**
 * Fewest points of a claim that closes a talk. `inConclusion`: it stands in the conclusion. `again`: it stands
 * elsewhere, and the talk has a title of its own, which could close the talk instead. `untitled`: the talk has none.
 * `onTopic`: the claim speaks of what the title names.
 */
const leastPoints = { inConclusion: 2, again: 7, untitled: 4, onTopic: 3 }

/** A claim is on the topic of a talk if it has this many terms of the talk's title, or this share of them. */
const topical = { terms: 2, share: 0.3 }

/** Most columns of the words on a closing slide. */
const closingLimit = 240

/** Layouts that end a talk: its last words, and what it asks of its audience. */
const closingLayouts = ['action', 'closing']

/** Tell whether a talk ends with a slide that closes it. */
export function isClosed(slides: readonly Slide[]): boolean {
  return closingLayouts.includes(slides.at(-1)?.layout ?? '')
}

/** What `closingSlide` has to know about the talk, apart from its slides. */
interface CloseContext {
  /** The slide that opens the talk: its claim is not repeated. */
  start: Slide | undefined
  article: Pick<Article, 'title' | 'lang'>
  /** Whether the talk is long enough for its title to be shown again. */
  repeatsTitle: boolean
}

/**
 * Make the slide that closes a talk. It repeats the last claim of the conclusion, else the best claim of the talk if
 * that is strong, else the article's title. A claim of the last slide is not repeated, and a weak one is no end:
 * `Markdown was created by Daring Fireball.` Return undefined if the article closes itself, with last words or a call
 * to action.
 */
export function closingSlide(
  slides: readonly Slide[],
  paths: readonly SectionPath[],
  { start, article: { title, lang }, repeatsTitle }: CloseContext,
): Slide | undefined {
  if (slides.length === 0 || isClosed(slides)) return undefined
  const last = slides.length - 1
  const claims = claimsShown(slides, lang).filter((claim) => claim.slide < last && !(start && shows(start, claim)))
  const whole = claims.filter(({ sentence }) => canBeRepeated(sentence, lang))
  const conclusion = conclusionIn(paths)
  const inConclusion = whole.findLast(({ slide, value }) => {
    return value >= leastPoints.inConclusion && conclusion !== undefined && paths[slide]?.includes(conclusion)
  })
  const worth = (claim: ShownClaim): ShownClaim[] => {
    const slide = slides[claim.slide]
    const depth = (paths[claim.slide]?.length ?? 1) - 1
    return slide ? [{ ...claim, value: worthRetelling(claim, slide, depth, lang) }] : []
  }
  const isOwn = title.length > 0 && !title.some(({ data }) => data?.isFileName)
  const isStrong = ({ value }: ShownClaim) => value >= (isOwn ? leastPoints.again : leastPoints.untitled)
  const worthy = whole.flatMap(worth)
  const titleTerms = termsOf(plainText({ type: 'paragraph', children: title }))
  const isOnTopic = ({ sentence, value }: ShownClaim) =>
    value >= leastPoints.onTopic && speaksOf(toString({ type: 'paragraph', children: sentence }), titleTerms)
  const best = inConclusion ?? bestOf(worthy.filter(isStrong)) ?? bestOf(worthy.filter(isOnTopic))
  const said = best?.sentence ?? (isOwn && repeatsTitle ? title : undefined)
  return said && newSlide('closing', { repeats: true }, [repeatSentence(said)], [], [])
}

/**
 * Turn the last slide into the closing slide if it is a short conclusion, or the end of an article without sections.
 * Move its title into the notes, unless it is the title on the cover.
 *
 * @param behind slides behind the talk
 * @param title the talk's own title
 */
export function closeWithLast(
  slides: readonly Slide[],
  paths: readonly SectionPath[],
  behind: readonly Slide[],
  title: PhrasingContent[],
): Slide | undefined {
  const last = slides.at(-1)
  const conclusion = conclusionIn(paths)
  const isEssay =
    last !== undefined &&
    titleOf(last).heading?.children === title &&
    behind.every((slide) => lineOf(slide) < lineOf(last))
  const concludes = conclusion !== undefined && paths.at(-1)?.includes(conclusion)
  if (!last || !factsOf(last.layout).prose || !(concludes || isEssay)) return undefined
  const { heading, headline, body } = titleOf(last)
  const words = [...(headline ? [headline] : []), ...body]
  const isBrief = words.length > 0 && words.every(isProse) && textWidthOf(words) <= closingLimit
  const isOwn = words.some(({ data }) => data?.directives?.layout) || last.props.number !== undefined
  const isAlone = ![...slides.slice(0, -1), ...behind].some(
    (slide) => titleOf(slide).heading?.children === heading?.children,
  )
  if (!heading || !isBrief || isOwn || !(isAlone || isEssay) || !areInOrder(words)) return undefined
  const { claim: _, continued: __, ...props } = last.props
  const name: RootContent = { type: 'paragraph', children: heading.children }
  const children = [{ type: 'slot' as const, name: 'default', children: words }]
  return { ...last, layout: 'closing', props, note: isEssay ? last.note : [name, ...last.note], children }
}

function lineOf({ position }: Slide): number {
  return position?.start.line ?? 0
}

/** Find the section that concludes a talk: the last slide is from it, and its title is that of a conclusion. */
export function conclusionIn(paths: readonly SectionPath[]): Section | undefined {
  const last = paths.at(-1) ?? []
  return last.find(isConclusion)
}

/**
 * Tell whether blocks stand in the article's order. A headline has the same place as the paragraph that it was taken
 * from.
 */
function areInOrder(blocks: readonly RootContent[]): boolean {
  const offsets = blocks.map(({ position }) => position?.start.offset ?? -1)
  return offsets.every((offset, at) => at === 0 || offset > (offsets[at - 1] ?? -1))
}

/** Tell whether a text has enough of some terms: `Vue.js` has `vue`. */
function speaksOf(text: string, terms: ReadonlySet<string>): boolean {
  const own = [...termsOf(text)]
  const shared = [...terms].filter((term) => own.some((one) => one === term || one.startsWith(`${term}.`))).length
  return shared >= topical.terms || shared >= Math.max(1, terms.size * topical.share)
}

/** Return the claim with the most points, the last of equals. */
function bestOf(claims: readonly ShownClaim[]): ShownClaim | undefined {
  return claims.toSorted((one, other) => other.value - one.value || other.slide - one.slide)[0]
}

/** Tell whether a slide shows nothing but this claim, which then is not shown again. */
function shows({ children }: Slide, { sentence }: ShownClaim): boolean {
  const blocks = children.flatMap((slot) => slot.children).filter(({ type }) => type !== 'heading')
  return blocks.map((block) => toString(block)).join('') === toString({ type: 'paragraph', children: sentence })
}
