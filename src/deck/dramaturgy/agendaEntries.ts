import type { BlockContent, List, ListItem, PhrasingContent } from 'mdast'
import { type Article, isSection, type Section } from '../../article/article.ts'
import { sectionPathsOf } from '../budget/sectionPathsOf.ts'
import type { Slide } from '../deck.ts'
import { introductionOf } from '../part.ts'
import { minutesOf } from '../speakingMinutes.ts'
import { stripForCopy } from './claimsShown.ts'
import { fitsAgenda } from './fitsAgenda.ts'

/** Most and fewest entries of an agenda. */
const mostEntries = 7
export const fewestEntries = 3

/** An entry of the agenda: a section, its name, the indexes of its slides in the talk, and the minutes that these take. */
export interface Entry {
  section: Section
  name: PhrasingContent[]
  slides: number[]
  minutes: number
}

/** The entries of an agenda. If all belong to one part, `title` is that part's title, else it is empty. */
export interface ChosenEntries {
  title: PhrasingContent[]
  entries: Entry[]
}

/**
 * Choose the sections that an agenda of these slides lists. Leave out sections that no slide shows anything of. List:
 * - the article's top sections, by default;
 * - the sections inside the top sections, if these are parts. They are parts if one of them has no title, or if there are
 *   only one or two and each has subsections;
 * - the parts, if there are several parts with too many sections inside.
 *
 * If an agenda has no room for all of these, choose the sections that take the most time.
 */
export function agendaEntries(
  given: readonly Slide[],
  { root, lang }: Pick<Article, 'root' | 'lang'>,
  wordsPerMinute: number,
): ChosenEntries {
  const paths = sectionPathsOf(given, { root })
  const toEntry = (section: Section): Entry[] => {
    const slides = [...given.keys()].filter((at) => paths[at]?.includes(section))
    const minutes = given.reduce((sum, one, at) => sum + (slides.includes(at) ? minutesOf(one, wordsPerMinute) : 0), 0)
    const name = section.title.length > 0 ? section.title : introductionOf(section, lang).name
    return slides.length > 0 && name.length > 0 ? [{ section, name, slides, minutes }] : []
  }
  const top = root.children.filter(isSection)
  const isGrouped = top.some(({ title }) => title.length === 0) || (top.length < 3 && top.every(hasSections))
  if (!isGrouped) return { title: [], entries: chooseEntries(top.flatMap(toEntry)) }
  const parts = top.flatMap(toEntry)
  const inner = top
    .flatMap((section) => section.children.filter(isSection))
    .filter(({ title }) => title.length > 0)
    .flatMap(toEntry)
  const [only] = parts
  if (inner.length > mostEntries && parts.length > 1) return { title: [], entries: chooseEntries(parts) }
  return { title: parts.length === 1 ? (only?.name ?? []) : [], entries: chooseEntries(inner) }
}

function hasSections(section: Section): boolean {
  return section.children.some(isSection)
}

/** Choose as many entries as one slide holds: those that take the most time, in the article's order. */
function chooseEntries(entries: Entry[]): Entry[] {
  const byTime = entries.toSorted((one, other) => other.minutes - one.minutes)
  let count = Math.min(mostEntries, entries.length)
  const best = () => entries.filter((entry) => byTime.indexOf(entry) < count)
  while (count > fewestEntries && !fitsAgenda(listOf(best()))) count -= 1
  return best()
}

/**
 * Make a list of entries. It is an ordered list if the entries have consecutive numbers in the article (`2`, `3`, `4`).
 * Else each entry has its number, if any, before its name.
 *
 * @param linkOf the address of the slide that an entry leads to; without it the names are no links
 */
export function listOf(entries: readonly Entry[], linkOf?: (at: number) => string): List {
  const numbers = entries.map(({ section: { number = '' } }) => (/^\d+$/.test(number) ? Number(number) : Number.NaN))
  const [start = Number.NaN] = numbers
  const ordered = numbers.every((number, at) => number === start + at)
  const children = entries.map((entry, at): ListItem => {
    const words = wordsOf(entry, ordered)
    const shown: PhrasingContent[] = linkOf ? [{ type: 'link', url: linkOf(at), children: words }] : words
    const paragraph: BlockContent = { type: 'paragraph', children: shown }
    return { type: 'listItem', spread: false, children: [paragraph] }
  })
  return { type: 'list', ordered, start: ordered ? start : null, spread: false, children }
}

/** Inline nodes that may stand in a link, because they hold no link. */
type Words = Extract<PhrasingContent, { type: 'link' }>['children']

function wordsOf({ section: { number }, name }: Entry, ordered: boolean): Words {
  const plain = name.flatMap(stripForCopy)
  return ordered || number === undefined ? plain : [{ type: 'text', value: `${number} ` }, ...plain]
}
