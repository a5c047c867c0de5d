import { isSection, type Section } from '../article/article.ts'
import { type Card, cardOf, isWords, ownBlocksOf } from './cardOf.ts'
import { cardsFit } from './cardsFit.ts'
import { cutEvenly } from './cutEvenly.ts'
import type { Density } from './density.ts'
import { isFlow, toFlow } from './flows.ts'
import { isReference } from './layouts/references.ts'
import { heading } from './newSlide.ts'
import { oppositeSections } from './oppositeSides.ts'
import { textWidthOf } from './textWidthOf.ts'

/**
 * Fewest adjacent sections to gather. `all`: the parent holds no other sections. `some`: it also holds others. `brief`: one of their
 * cards shows only a key sentence.
 */
const fewest = { all: 2, some: 3, brief: 4 }

/** Most cards on one slide, by the average `textWidth` of a card's text. */
const cardsPerSlide = [
  { width: 84, cards: 6 },
  { width: 190, cards: 4 },
  { width: Number.POSITIVE_INFINITY, cards: 3 },
]

/** Most links on one slide of further reading. */
const mostLinks = 12

/** Greatest `textWidth` of the text above cards. */
const openingLimit = 130

/**
 * A run of adjacent short sections that share slides; each entry of `pages` is a slide. The sections are shown as cards
 * side by side, as further reading if they list only links, or as a comparison if they are two opposites.
 */
export interface Gathered {
  layout: 'cards' | 'references' | 'comparison'
  pages: { section: Section; card: Card }[][]
}

export interface GatherSectionsOptions {
  lang: string
  density: Density
  /** Tell whether a section must have a slide of its own. */
  needsOwnSlide(section: Section): boolean
}

/** A section that may share a slide with others, and the layout that the slide must have. */
interface Member {
  section: Section
  card: Card
  layout: Gathered['layout']
}

/**
 * Find the runs of sections that share slides; the key is the first section of a run. A run is at least three adjacent
 * short siblings. Two are enough if they are opposites, or the only sections of their parent. At density `brief` a card
 * may show only the key sentence of a section, if the run has at least four sections and each is numbered or below the
 * top level.
 */
export function gatherSections(parent: Section, options: GatherSectionsOptions): Map<Section, Gathered> {
  const found = new Map<Section, Gathered>()
  const pairs = oppositeSections(parent).filter((pair) => !pair.some(options.needsOwnSlide))
  for (const pair of pairs) found.set(pair[0], { layout: 'comparison', pages: [pair.map(toSide)] })
  const siblings: Siblings = { parent, sections: parent.children.filter(isSection), places: new Map() }
  for (const [at, section] of siblings.sections.entries()) siblings.places.set(section, at)
  for (const run of runsOf(parent, new Set(pairs.flat()), options)) {
    const enough = isEnough(run, siblings) ? [run] : runsOfWholeCards(run).filter((part) => isEnough(part, siblings))
    for (const members of enough) {
      const [first] = members
      if (first) found.set(first.section, { layout: first.layout, pages: pagesOf(members) })
    }
  }
  for (const child of parent.children.filter(isSection))
    for (const [first, gathered] of gatherSections(child, options)) found.set(first, gathered)
  return found
}

/** Return the run that holds all subsections of a section, if at most a few words stand before them. */
export function allGathered(section: Section, gathered: ReadonlyMap<Section, Gathered>): Gathered | undefined {
  const inner = section.children.filter(isSection)
  const opening = ownBlocksOf(section)
  const run = inner[0] && gathered.get(inner[0])
  const isFirst = section.children.slice(opening.length).every(isSection)
  const isBrief = opening.every((block) => isWords(block) && !block.data?.directives)
  const isAll = section.title.length > 0 && run?.pages.flat().length === inner.length
  return isFirst && isBrief && isAll && textWidthOf(opening) <= openingLimit ? run : undefined
}

/** Turn a section into one side of a comparison, which shows the section whole. */
function toSide(section: Section): Member {
  const shown = [...heading(3, section.title), ...ownBlocksOf(section)]
  return { section, layout: 'comparison', card: { shown, isShortened: false } }
}

/** Find the runs of adjacent subsections that could share slides. Skip those in `paired`: they stand beside their opposites. */
function runsOf(parent: Section, paired: ReadonlySet<Section>, options: GatherSectionsOptions): Member[][] {
  const runs: Member[][] = []
  let last: Member[] = []
  for (const child of parent.children) {
    const member = isSection(child) && !paired.has(child) ? memberOf(child, options) : undefined
    if (!member || member.layout !== last[0]?.layout) {
      last = []
      runs.push(last)
    }
    if (member) last.push(member)
  }
  return runs
}

function memberOf(
  section: Section,
  { lang, density, needsOwnSlide: isApart }: GatherSectionsOptions,
): Member | undefined {
  const blocks = ownBlocksOf(section)
  if (section.title.length === 0 || section.children.some(isSection) || blocks.length === 0 || isApart(section))
    return undefined
  if (blocks.some((block) => block.data?.directives || isFlow(toFlow(block)))) return undefined
  if (blocks.every((block) => block.type === 'list' && block.children.every(isReference)))
    return {
      section,
      layout: 'references',
      card: { shown: [...heading(3, section.title), ...blocks], isShortened: false },
    }
  const card = cardOf(section, density, lang)
  return card && { section, layout: 'cards', card }
}

/** Split a run at the cards that show less than their section, and leave these cards out. */
function runsOfWholeCards(run: Member[]): Member[][] {
  const runs: Member[][] = [[]]
  for (const member of run) {
    if (member.card.isShortened) runs.push([])
    else runs.at(-1)?.push(member)
  }
  return runs
}

/** The subsections of a parent, and in `places` the index of each among them. */
interface Siblings {
  parent: Section
  sections: Section[]
  places: Map<Section, number>
}

/** Tell whether a run is long enough for its sections to share slides. */
function isEnough(run: Member[], siblings: Siblings): boolean {
  if (isTorn(run, siblings)) return false
  const areAll = run.length === siblings.sections.length && siblings.parent.title.length > 0
  if (run.every(({ card }) => !card.isShortened)) return run.length >= (areAll ? fewest.all : fewest.some)
  return run.length >= fewest.brief && run.every(({ section }) => section.number !== undefined || section.depth > 1)
}

/**
 * Tell whether a run starts or ends in the middle of numbered siblings. Of ten numbered sections, three must not be cards
 * while the other seven have slides of their own.
 */
function isTorn(run: Member[], { sections, places }: Siblings): boolean {
  const isCounted = (section: Section | undefined) => section?.number !== undefined
  const [first] = run
  if (!first) return false
  const from = places.get(first.section) ?? -1
  const isTornAt = (at: number) => isCounted(sections[at - 1]) && isCounted(sections[at])
  return isTornAt(from) || isTornAt(from + run.length)
}

/** Divide a run among slides. */
function pagesOf(run: Member[]): Member[][] {
  const blocks = run.flatMap(({ section }) => ownBlocksOf(section))
  const links = blocks.reduce((sum, block) => sum + (block.type === 'list' ? block.children.length : 0), 0)
  if (run[0]?.layout === 'references') return cutEvenly(run, Math.ceil(links / mostLinks))
  const average = textWidthOf(run.flatMap(({ card }) => card.shown)) / run.length
  const { cards = 1 } = cardsPerSlide.find(({ width }) => average <= width) ?? {}
  const fewestPages = Math.ceil(run.length / cards)
  for (let pages = fewestPages; pages <= run.length / 2; pages += 1) {
    const parts = cutEvenly(run, pages)
    if (parts.every((part) => cardsFit(part.map(({ card }) => card)))) return parts
  }
  return cutEvenly(run, fewestPages)
}
