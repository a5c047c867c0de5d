import type { BlockContent, List, ListItem, PhrasingContent } from 'mdast'
import { room } from '../../themes/base/shared/canvas.ts'
import { type Article, isSection, type Section } from '../article/article.ts'
import { countMainSlides } from './appendix.ts'
import { agendaFrom } from './budget/limits.ts'
import { pathsOf } from './budget/outline.ts'
import type { Deck, Slide } from './deck.ts'
import { heading, newSlide } from './newSlide.ts'
import { leadOf } from './part.ts'
import { minutesOf, speakingMinutes } from './speakingMinutes.ts'
import { textWidthOf } from './toChunks.ts'
import { uiStrings } from './uiStrings.ts'

/** Entries that the agenda has at most, and at least. */
const mostEntries = 7
const fewestEntries = 3

/** More entries are set in two columns. */
const entriesPerColumn = 6

/** A talk with fewer slides has no agenda. */
const fewestSlides = 8

/** What stands in the agenda: a section, how it is called, and the slides of it that are shown. */
interface Entry {
  section: Section
  name: PhrasingContent[]
  slides: number[]
  minutes: number
}

/**
 * Open a talk with its agenda, behind what stands before the first section: what is shown, on one slide. A short talk
 * has none. Each listed section's first slide gets the alias that its entry leads to.
 */
export function withAgenda(deck: Deck, article: Article, wordsPerMinute: number): Deck {
  const { lang } = deck.headmatter
  const given = deck.children.slice(0, countMainSlides(deck.children))
  const paths = pathsOf(given, article)
  const toEntry = (section: Section): Entry[] => {
    const slides = [...given.keys()].filter((at) => paths[at]?.includes(section))
    const minutes = given.reduce((sum, one, at) => sum + (slides.includes(at) ? minutesOf(one, wordsPerMinute) : 0), 0)
    const name = section.title.length > 0 ? section.title : leadOf(section, lang).name
    return slides.length > 0 && name.length > 0 ? [{ section, name, slides, minutes }] : []
  }
  const isShort = given.length < fewestSlides || speakingMinutes(deck, wordsPerMinute) < agendaFrom
  const { title, entries } = isShort ? noAgenda : chooseEntries(article.root, toEntry)
  const at = given.findIndex((_, index) => (paths[index]?.length ?? 0) > 1)
  if (entries.length < fewestEntries || at < 0) return deck
  const aliases = new Map(entries.map(({ slides: [first] }, index) => [first, `s${index + 1}`]))
  const titled = deck.children.map((slide, index) => {
    const routeAlias = aliases.get(index)
    return routeAlias === undefined ? slide : { ...slide, props: { ...slide.props, routeAlias } }
  })
  return insert({ ...deck, children: titled }, at, agendaSlide(title, entries, lang))
}

const noAgenda: { title: PhrasingContent[]; entries: Entry[] } = { title: [], entries: [] }

/**
 * Choose what is listed: the article's top sections; in an article of one or two parts, named or not, the sections of
 * all of them. Where that is too much: the parts, or what takes the most time.
 */
function chooseEntries(root: Section, toEntry: (section: Section) => Entry[]): typeof noAgenda {
  const top = root.children.filter(isSection)
  const isGrouped = top.some(({ title }) => title.length === 0) || (top.length < 3 && top.every(hasSections))
  if (!isGrouped) return { title: [], entries: fitting(top.flatMap(toEntry)) }
  const parts = top.flatMap(toEntry)
  const inner = top
    .flatMap((section) => section.children.filter(isSection))
    .filter(({ title }) => title.length > 0)
    .flatMap(toEntry)
  const [only] = parts
  if (inner.length > mostEntries && parts.length >= fewestEntries) return { title: [], entries: fitting(parts) }
  return { title: parts.length === 1 ? (only?.name ?? []) : [], entries: fitting(inner) }
}

function hasSections(section: Section): boolean {
  return section.children.some(isSection)
}

/** As many entries as one slide holds: those that take the most time, in the article's order. */
function fitting(entries: Entry[]): Entry[] {
  const byTime = entries.toSorted((one, other) => other.minutes - one.minutes)
  let count = Math.min(mostEntries, entries.length)
  const best = () => entries.filter((entry) => byTime.indexOf(entry) < count)
  while (count > fewestEntries && !fits(best())) count -= 1
  return best()
}

/** Insert a slide into the talk; what stands behind it keeps its place between the others. */
export function insert(deck: Deck, at: number, slide: Slide): Deck {
  const children = deck.children.map((one) => {
    const { after } = one.props
    return typeof after === 'number' && after >= at ? { ...one, props: { ...one.props, after: after + 1 } } : one
  })
  return { ...deck, children: children.toSpliced(at, 0, slide) }
}

function agendaSlide(name: PhrasingContent[], entries: Entry[], lang: string): Slide {
  const title: PhrasingContent[] = [{ type: 'text', value: uiStrings(lang).agenda }]
  return newSlide('agenda', {}, [...heading(1, title), ...heading(3, name), listOf(entries)], [], [])
}

/** Tell whether entries fit as `agenda.vue` sets them: its sizes and widths, in px. */
function fits(entries: Entry[]): boolean {
  const half = Math.ceil(entries.length / 2)
  const isOneColumn = entries.length <= entriesPerColumn
  const [size, width, height] = isOneColumn
    ? [28, 520, room.height]
    : [Math.max(20, Math.min(24, 34 - 2 * half)), 365, 380]
  const heights = listOf(entries).children.map((item) => {
    // Titles are broken between words into lines of about the same length.
    const perLine = (0.9 * width) / (size / 2)
    return Math.ceil(textWidthOf(item.children) / perLine) * size * 1.25 + 10
  })
  const rows = isOneColumn ? heights : heights.slice(0, half).map((one, at) => Math.max(one, heights[half + at] ?? 0))
  return rows.reduce((sum, one) => sum + one, 0) <= height
}

/** List entries: numbered as the article numbers them where these numbers follow each other, else with theirs before them. */
function listOf(entries: Entry[]): List {
  const numbers = entries.map(({ section: { number = '' } }) => (/^\d+$/.test(number) ? Number(number) : Number.NaN))
  const [start = Number.NaN] = numbers
  const ordered = numbers.every((number, at) => number === start + at)
  const children = entries.map((entry, at) => itemOf(entry, `s${at + 1}`, ordered))
  return { type: 'list', ordered, start: ordered ? start : null, spread: false, children }
}

function itemOf({ section: { number }, name }: Entry, alias: string, ordered: boolean): ListItem {
  const plain = name.flatMap(withoutLinks)
  const isNamed = ordered || number === undefined
  const words: PhrasingContent[] = isNamed ? plain : [{ type: 'text', value: `${number} ` }, ...plain]
  const paragraph: BlockContent = {
    type: 'paragraph',
    children: [{ type: 'link', url: `./${alias}`, children: words }],
  }
  return { type: 'listItem', spread: false, children: [paragraph] }
}

/** Unwrap links: an entry is a link itself, and links cannot be nested. */
function withoutLinks(node: PhrasingContent): PhrasingContent[] {
  if (!('children' in node)) return [node]
  const children = node.children.flatMap(withoutLinks)
  return node.type === 'link' ? children : [{ ...node, children }]
}
