import type { Paragraph, PhrasingContent } from 'mdast'
import { countMainSlides } from './appendix.ts'
import type { Card } from './cardOf.ts'
import { cardsFit } from './cardsFit.ts'
import { cutEvenly } from './cutEvenly.ts'
import type { Deck, Slide } from './deck.ts'
import type { Density } from './density.ts'
import { replaceSlides } from './dramaturgy/insertSlide.ts'
import { isProse } from './isProse.ts'
import { factsOf } from './layouts/index.ts'
import { heading, newSlide } from './newSlide.ts'
import { textWidthOf } from './textWidthOf.ts'
import { titleOf } from './titleOf.ts'

/** Fewest adjacent slides that are gathered in a talk of at most `shortTalk` slides. */
const fewestInShort = 3
const shortTalk = 6

/** Most adjacent slides that become one slide of cards. */
const mostCards = 4

/** Greatest `textWidth` of the words (two sentences), and of the title, of a slide that becomes a card. */
const wordsLimit = 260
const titleLimit = 56
/** Greatest `textWidth` of all notes of a slide of cards: they take about two minutes to say. */
const notesLimit = 1800

/** A slide that can become a card, because it shows only a few words under its title. */
interface CardCandidate {
  slide: Slide
  title: PhrasingContent[]
  words: Paragraph[]
}

/** How many slides, and which, are gathered. */
interface GatherClaimsOptions {
  /** Fewest adjacent slides to gather, in a talk that is not short. */
  fewest?: number
  /** Whether the last slide may be gathered too, because it does not close the talk. */
  withLast?: boolean
}

/**
 * Gather adjacent slides that show little more than a sentence each, as cards under the talk's title. Otherwise the
 * audience would be led through slides that are nearly empty. Do so only at density `brief`, because the other densities
 * show more of each section. Leave the appendix as it is.
 *
 * @example `## Impact`, `Nobody lost data.`; `## Detection`, ...; `## Recovery`, ... -> one slide of three cards
 */
export function gatherClaims(
  deck: Deck,
  density: Density,
  { fewest = fewestInShort, withLast = false }: GatherClaimsOptions = {},
): Deck {
  const main = deck.children.slice(0, countMainSlides(deck.children))
  const [name] = main[0]?.children[0]?.children ?? []
  if (density !== 'brief' || name?.type !== 'heading') return deck
  let gathered = deck
  let length = main.length
  // Begin with the last run: to replace its slides does not change the indexes of the slides before it.
  for (const { at, candidates } of runsOfCandidates(main, name.children, withLast).toReversed()) {
    const pages = pagesOf(candidates, length > shortTalk ? fewest : fewestInShort)
    if (!pages) continue
    const cards = pages.map((page) => cardsOf(page, name.children))
    gathered = replaceSlides(gathered, at, candidates.length, cards)
    length += cards.length - candidates.length
  }
  return gathered
}

/** Adjacent slides that can become cards; `at` is the index of the first. */
interface Run {
  at: number
  candidates: CardCandidate[]
}

/** Find the runs of slides that can become cards; with `withLast` the last slide may be in one. */
function runsOfCandidates(slides: readonly Slide[], title: PhrasingContent[], withLast: boolean): Run[] {
  const runs: Run[] = []
  let open: Run | undefined
  for (const [at, slide] of slides.entries()) {
    const isFree = withLast || at < slides.length - 1
    const candidate = isFree ? candidateOf(slide, title, [slides[at - 1], slides[at + 1]]) : undefined
    if (!candidate) open = undefined
    else if (open) open.candidates.push(candidate)
    else {
      open = { at, candidates: [candidate] }
      runs.push(open)
    }
  }
  return runs
}

/** Divide a run among slides with at least two cards each. Return undefined if the run is too short, or if its cards do not fit. */
function pagesOf(candidates: readonly CardCandidate[], fewest: number): CardCandidate[][] | undefined {
  if (candidates.length < fewest) return undefined
  const notes = textWidthOf(candidates.flatMap(({ slide }) => slide.note))
  for (
    let pages = Math.ceil(Math.max(candidates.length / mostCards, notes / notesLimit));
    2 * pages <= candidates.length;
    pages += 1
  ) {
    const parts = cutEvenly(candidates, pages)
    if (parts.every((part) => cardsFit(part.map(toCard)))) return parts
  }
  return undefined
}

function toCard({ title, words }: CardCandidate): Card {
  return { shown: [...heading(3, title), ...words], isShortened: false }
}

/** Read a slide as a candidate. Return undefined if it cannot become a card. */
function candidateOf(
  slide: Slide,
  talkTitle: PhrasingContent[],
  neighbours: readonly (Slide | undefined)[],
): CardCandidate | undefined {
  const { heading, headline, body } = titleOf(slide)
  if (!heading || heading.children === talkTitle || !factsOf(slide.layout).prose) return undefined
  if ('number' in slide.props || slide.data?.directives || slide.data?.isRest || textWidthOf([heading]) > titleLimit)
    return undefined
  if (neighbours.some((near) => near && titleOf(near).heading?.children === heading.children)) return undefined
  const words = [...(headline ? [headline] : []), ...body]
  const isPlain = words.length > 0 && words.every((block) => isProse(block) && !block.data?.directives)
  if (!isPlain || textWidthOf(words) > wordsLimit) return undefined
  return { slide, title: heading.children, words: words.filter(isProse) }
}

/**
 * Make one slide with a card for each candidate. A slide either has no notes, or has its whole text in them. Keep that
 * true: if one of the old slides has notes, add the text of those without notes to the new notes. A speaker who is late
 * can skip the new slide if each old one could be skipped. Its rank is that of the old slide that would be skipped last.
 */
function cardsOf(page: readonly CardCandidate[], title: PhrasingContent[]): Slide {
  const isSaid = page.some(({ slide }) => slide.note.length > 0)
  const ranks = page.flatMap(({ slide }) => slide.data?.expendable ?? [])
  const cards = newSlide(
    'cards',
    {},
    [...heading(2, title), ...page.flatMap((candidate) => toCard(candidate).shown)],
    page.flatMap(({ slide, words }) => (isSaid && slide.note.length === 0 ? words : slide.note)),
    page.map(({ slide }) => slide),
  )
  return ranks.length === page.length ? { ...cards, data: { expendable: Math.max(...ranks) } } : cards
}
