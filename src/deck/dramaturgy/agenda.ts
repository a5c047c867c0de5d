import type { BlockContent, List, ListItem, PhrasingContent } from 'mdast'
import { type Article, isSection, type Section } from '../../article/article.ts'
import { countMainSlides } from '../appendix.ts'
import { pathsOf } from '../budget/pathsOf.ts'
import type { Deck, Slide } from '../deck.ts'
import { heading, newSlide } from '../newSlide.ts'
import { leadOf } from '../part.ts'
import { minutesOf } from '../speakingMinutes.ts'
import { uiStrings } from '../uiStrings.ts'
import { withoutLinks } from './claimsShown.ts'
import { fitsAgenda } from './fitsAgenda.ts'
import { insertSlide } from './insertSlide.ts'

/** Most and fewest entries of an agenda. */
const mostEntries = 7
const fewestEntries = 3

/** An entry of the agenda: a section, its name, the indexes of its slides that are shown, and their minutes. */
interface Entry {
  section: Section
  name: PhrasingContent[]
  slides: number[]
  minutes: number
}

/**
 * Last index at which an agenda may stand. If the first section begins later, the agenda stands right after the cover.
 */
const latest = 4

/**
 * Insert an agenda slide before the first section, or after the cover if that section begins late (`latest`). It lists
 * only sections of which the talk shows something; with fewer than three entries insert none. Each entry links to the
 * first slide of its section, which gets an alias (`routeAlias`).
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
  const { title, entries } = chooseEntries(article.root, toEntry)
  const at = given.findIndex((_, index) => (paths[index]?.length ?? 0) > 1)
  if (entries.length < fewestEntries || at < 0) return deck
  const aliases = new Map(entries.map(({ slides: [first] }, index) => [first, `s${index + 1}`]))
  const titled = deck.children.map((slide, index) => {
    const routeAlias = aliases.get(index)
    return routeAlias === undefined ? slide : { ...slide, props: { ...slide.props, routeAlias } }
  })
  return insertSlide({ ...deck, children: titled }, at > latest ? 1 : at, agendaSlide(title, entries, lang))
}

/** The entries of an agenda. If all belong to one part, `title` is that part's title, else it is empty. */
interface ChosenEntries {
  title: PhrasingContent[]
  entries: Entry[]
}

/**
 * Choose what the agenda lists:
 * - the article's top sections, by default;
 * - the sections inside them, if the top sections are parts: one has no title, or there are one or two that have
 *   sections;
 * - the parts, if there are several and the sections inside them are too many.
 *
 * Of too many entries those stay that take the most time.
 */
function chooseEntries(root: Section, toEntry: (section: Section) => Entry[]): ChosenEntries {
  const top = root.children.filter(isSection)
  const isGrouped = top.some(({ title }) => title.length === 0) || (top.length < 3 && top.every(hasSections))
  if (!isGrouped) return { title: [], entries: fitting(top.flatMap(toEntry)) }
  const parts = top.flatMap(toEntry)
  const inner = top
    .flatMap((section) => section.children.filter(isSection))
    .filter(({ title }) => title.length > 0)
    .flatMap(toEntry)
  const [only] = parts
  if (inner.length > mostEntries && parts.length > 1) return { title: [], entries: fitting(parts) }
  return { title: parts.length === 1 ? (only?.name ?? []) : [], entries: fitting(inner) }
}

function hasSections(section: Section): boolean {
  return section.children.some(isSection)
}

/** Choose as many entries as one slide holds: those that take the most time, in the article's order. */
function fitting(entries: Entry[]): Entry[] {
  const byTime = entries.toSorted((one, other) => other.minutes - one.minutes)
  let count = Math.min(mostEntries, entries.length)
  const best = () => entries.filter((entry) => byTime.indexOf(entry) < count)
  while (count > fewestEntries && !fitsAgenda(listOf(best()))) count -= 1
  return best()
}

function agendaSlide(name: PhrasingContent[], entries: Entry[], lang: string): Slide {
  const title: PhrasingContent[] = [{ type: 'text', value: uiStrings(lang).agenda }]
  return newSlide('agenda', {}, [...heading(1, title), ...heading(3, name), listOf(entries)], [], [])
}

/**
 * Make a list of entries. It is ordered if their numbers in the article are consecutive (`2`, `3`, `4`); else each
 * entry has its number before its name.
 */
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
