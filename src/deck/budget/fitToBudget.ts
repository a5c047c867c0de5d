import type { RootContent } from 'mdast'
import type { Article } from '../../article/article.ts'
import { plainText } from '../../article/nodes/plainText.ts'
import { splitSentences } from '../../text/splitSentences.ts'
import { belongsInAppendix, isMarkedForAppendix } from '../appendix.ts'
import { backMatterOf, namesBackMatter } from '../backMatter.ts'
import { readSentence } from '../claims/readSentence.ts'
import type { Deck, Slide } from '../deck.ts'
import { isDivider } from '../isDivider.ts'
import { isProse } from '../isProse.ts'
import { factsOf } from '../layouts/index.ts'
import type { MovableKind } from '../moveToNotes.ts'
import { minutesOf } from '../speakingMinutes.ts'
import { titleOf } from '../titleOf.ts'
import { showsWords } from '../wordsNotShown.ts'
import { chooseNoteHosts, choosePaceCuts } from './chooseNoteHosts.ts'
import { navigationTimes, recapTimes } from './navigationTimes.ts'
import { onlyPointsElsewhere } from './onlyPointsElsewhere.ts'
import { rankSlides } from './rankSlides.ts'
import { type SectionPath, sectionPathsOf } from './sectionPathsOf.ts'
import type { SlideKind } from './slideKinds.ts'
import { surplusInRuns } from './surplusInRuns.ts'

/** The limits of a talk, and what its audience would miss most. */
export interface Budget {
  /** How many minutes the talk may take; undefined if there is no limit. */
  minutes: number | undefined
  slidesPerMinute: number
  wordsPerMinute: number
  prefers: readonly SlideKind[]
  /** Words or phrases that the talk must show: the first slide with each is never moved. */
  mustShow: readonly string[]
  /** Kinds of block whose slides always go to the appendix. */
  appendixKinds: readonly MovableKind[]
}

/**
 * Why a slide stands in the appendix:
 * - `asked`: its author asks for that;
 * - `rest`: it holds what the slide before it leaves out (`isRest`);
 * - `kind`: the audience wants no blocks of this kind in the talk;
 * - `matter`: it is back matter, which is about the text and not about its subject;
 * - `run`: enough other slides have the same title;
 * - `minutes`, `slides`: the talk has no minutes, or no slides, left for it.
 */
export type AppendixReason = 'asked' | 'rest' | 'kind' | 'matter' | 'run' | 'minutes' | 'slides'

/**
 * What `fitToBudget` decides: which slides are said on another slide, and which go to the appendix. All others are shown.
 */
export interface Placement {
  /** Slides that are said, each with the slide whose notes get its words. */
  said: Map<Slide, Slide>
  /** Slides that go to the appendix, each with the reason. */
  appendix: Map<Slide, AppendixReason>
  /** Shown slides that a speaker who is late can skip. The slide that the talk would miss least comes first. */
  expendable: Slide[]
  /** The minutes by which the slides that must be shown exceed the limit. */
  minutesOver: number
}

/**
 * Decide which slides of a fitted deck are shown, which are said on another slide, and which go to the appendix.
 * Rank the slides once, and show the best of them until one does not fit. A larger budget therefore shows all slides that
 * a smaller one shows. If the talk has as many slides as it may have, but time is left, say slides of prose on the slide
 * before them in their section.
 */
export function fitToBudget(deck: Deck, article: Pick<Article, 'root'>, budget: Budget): Placement {
  const slides = deck.children
  const paths = sectionPathsOf(slides, article)
  const backMatter = backMatterOf(article)
  const { lang } = deck.headmatter
  const pointers = slides.filter((slide) => onlyPointsElsewhere(slide, lang))
  // Pointers are shown if the talk has nothing else.
  const hasMore = slides.some((slide) => !pointers.includes(slide) && !factsOf(slide.layout).isNavigation)
  const isBackMatter = (at: number): boolean =>
    slides[at]?.data?.isColophon === true ||
    (hasMore && pointers.some((slide) => slide === slides[at])) ||
    paths[at]?.some((section) => backMatter.has(section)) ||
    hasBackMatterTitle(slides[at], paths[at]) ||
    (saysThanks(slides[at], lang) && slides.slice(at + 1).every((_, after) => isBackMatter(at + 1 + after)))
  const limit = limitOf(budget)
  const dividers = dividersOf(slides, paths)
  const pinned = pinnedIn(slides, budget.mustShow)
  const shown = new Set<Slide>()
  const appendix = new Map<Slide, AppendixReason>()
  let minutes = 0
  let count = 0
  const timeOf = (all: readonly Slide[]) => all.reduce((sum, one) => sum + minutesOf(one, budget.wordsPerMinute), 0)
  /** List the slides to show together with a slide: its dividers that are not shown yet, and the slide itself. */
  const withDividers = (slide: Slide) => [
    ...[...dividers].flatMap(([divider, inside]) => (!shown.has(divider) && inside.has(slide) ? [divider] : [])),
    slide,
  ]
  const show = (all: readonly Slide[]) => {
    for (const one of all) shown.add(one)
    minutes += timeOf(all)
    count += all.filter(countsTowardPace).length
  }
  for (const slide of slides) if (pinned.has(slide)) show(withDividers(slide))

  const minutesOver = Math.max(0, minutes - (budget.minutes ?? Number.POSITIVE_INFINITY))
  /** The limit that the talk has reached. */
  let limitReached: AppendixReason | undefined
  /** Slides that do not fit into the number of slides that a talk may have, though time was left; the best first. */
  const unshown: Slide[] = []
  const ranked = rankSlides(slides, paths, budget.prefers, lang)
  for (const at of ranked) {
    const slide = slides[at]
    if (!slide || shown.has(slide) || dividers.has(slide)) continue
    if (belongsInAppendix(slide, budget.appendixKinds) && !slide.data?.isColophon) {
      appendix.set(slide, isMarkedForAppendix(slide) ? 'asked' : slide.data?.isRest ? 'rest' : 'kind')
      continue
    }
    if (isBackMatter(at)) {
      appendix.set(slide, 'matter')
      continue
    }
    const all = withDividers(slide)
    if (limitReached === undefined && minutes + timeOf(all) > limit.minutes) limitReached = 'minutes'
    if (limitReached === undefined && count + all.length > limit.slides) limitReached = 'slides'
    if (limitReached === undefined) show(all)
    else if (limitReached === 'slides') unshown.push(slide)
    else appendix.set(slide, limitReached)
  }
  const ranking = ranked.flatMap((at) => slides[at] ?? []).filter((slide) => shown.has(slide) && !pinned.has(slide))
  const shownSlides = slides.filter((slide) => shown.has(slide))
  for (const slide of surplusInRuns(shownSlides, ranking)) {
    shown.delete(slide)
    appendix.set(slide, 'run')
  }
  const movable = ranking.filter((slide) => shown.has(slide))
  const selection = { slides, paths, shown, wordsPerMinute: budget.wordsPerMinute, minuteLimit: limit.minutes }
  const paceCuts =
    budget.minutes === undefined
      ? new Set<Slide>()
      : choosePaceCuts({ ...selection, movable, slidesPerMinute: budget.slidesPerMinute })
  for (const slide of paceCuts) shown.delete(slide)
  const said = chooseNoteHosts(selection, { paceCuts, unshown: new Set(unshown) })
  for (const slide of paceCuts) if (!said.has(slide)) shown.add(slide)
  for (const slide of unshown) if (!said.has(slide)) appendix.set(slide, 'slides')
  for (const [divider, inside] of dividers) {
    const reasons = [...inside].flatMap((slide) => appendix.get(slide) ?? [])
    if (!shown.has(divider)) appendix.set(divider, reasons.at(-1) ?? limitReached ?? 'kind')
  }
  const expendable = movable.filter((slide) => shown.has(slide) && !dividers.has(slide)).toReversed()
  return { said, appendix, expendable, minutesOver }
}

/**
 * Tell whether a slide before the first section is back matter by its title or by its first block, such as
 * `**Revision history**` above a table.
 */
function hasBackMatterTitle(slide: Slide | undefined, path: SectionPath = []): boolean {
  if (!slide || path.length > 1) return false
  const { heading, body } = titleOf(slide)
  const names = [heading, body.length > 1 ? body[0] : undefined]
  return names.some((name) => name !== undefined && namesBackMatter(plainText(name)))
}

/** Tell whether a slide says nothing but thanks and credits. */
function saysThanks(slide: Slide | undefined, lang: string): boolean {
  const body = slide ? titleOf(slide).body.flatMap(withoutQuote) : []
  const sentences = body.filter(isProse).flatMap((paragraph) => splitSentences(paragraph, lang))
  return (
    sentences.length > 0 &&
    body.every(isProse) &&
    sentences.every((sentence) => readSentence(sentence, lang).faults.includes('credit'))
  )
}

function withoutQuote(block: RootContent): RootContent[] {
  return block.type === 'blockquote' ? block.children : [block]
}

/** Most minutes and most slides of the article's own slides, without the navigation slides. */
interface Limit {
  minutes: number
  slides: number
}

/**
 * Subtract what navigation slides take from the talk's limits. Such a slide is only added to talks of at least
 * `fromMinutes`, so a talk just above that length would show less of the article than a talk just below it. Therefore
 * give the shorter talk no more room than the longer one.
 */
function limitOf({ minutes = Number.POSITIVE_INFINITY, slidesPerMinute }: Budget): Limit {
  const rest = (length: number): Limit => ({
    minutes: navigationTimes
      .filter(({ fromMinutes }) => fromMinutes <= length)
      .reduce((left, { minutes }) => left - minutes, length),
    slides: Math.floor(length * slidesPerMinute) - (length >= recapTimes.fromMinutes ? 1 : 0),
  })
  const limits = [
    minutes,
    ...navigationTimes.map(({ fromMinutes }) => fromMinutes).filter((length) => length > minutes),
  ].map(rest)
  return {
    minutes: Math.min(minutes, ...limits.map((limit) => limit.minutes)),
    slides: Math.min(Math.floor(minutes * slidesPerMinute), ...limits.map((limit) => limit.slides)),
  }
}

/** Tell whether a slide counts where slides per minute are limited. Cover, closing slide and call to action do not count. */
function countsTowardPace({ layout }: Slide): boolean {
  return layout === 'part' || !(factsOf(layout).isNavigation || layout === 'action')
}

/**
 * Find the slides that are never moved: navigation slides (but not dividers), the call to action, those with a block with
 * `keep`, and the first slide that shows each wanted word.
 */
function pinnedIn(slides: readonly Slide[], wanted: readonly string[]): Set<Slide> {
  const free = slides.filter((slide) => !isMarkedForAppendix(slide))
  const needed = wanted.flatMap((words) => [...free, ...slides].find((slide) => showsWords(slide, words)) ?? [])
  const fixed = free.filter(
    ({ layout, children }) =>
      (factsOf(layout).isNavigation && layout !== 'part') ||
      layout === 'action' ||
      children.some((slot) => slot.children.some((block) => block.data?.directives?.keep)),
  )
  return new Set([...fixed, ...needed])
}

/**
 * Find the slides that only name a section (`isDivider`). The value of each is the set of the other slides of that section.
 */
function dividersOf(slides: readonly Slide[], paths: readonly SectionPath[]): Map<Slide, Set<Slide>> {
  const dividers = new Map<Slide, Set<Slide>>()
  for (const [at, divider] of slides.entries()) {
    const section = paths[at]?.at(-1)
    if (!section || !isDivider(divider, section)) continue
    dividers.set(divider, new Set(slides.filter((_, other) => other !== at && paths[other]?.includes(section))))
  }
  return dividers
}
