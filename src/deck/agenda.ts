import type { BlockContent, List, ListItem, PhrasingContent, RootContent } from 'mdast'
import { room } from '../../themes/base/shared/canvas.ts'
import { isSection, type Section } from '../article/article.ts'
import type { Slide } from './deck.ts'
import { heading, newSlide } from './newSlide.ts'
import { leadOf } from './part.ts'
import { textWidthOf } from './toChunks.ts'
import { uiStrings } from './uiStrings.ts'

/** Entries that one agenda slide holds. */
const entriesPerSlide = 12

/** More entries are set in two columns. */
const entriesPerColumn = 6

/** A talk with fewer entries has no agenda. */
const fewestEntries = 3

/** Sections that the agenda lists together. If there are several parts, the name of the part stands above them. */
interface Group {
  name: PhrasingContent[]
  sections: Section[]
}

/** What the agenda lists, and the alias by which each listed section's slide is reached. */
export interface Agenda {
  groups: Group[]
  aliases: Map<Section, string>
}

/** The agenda of a talk that has none. */
export const noAgenda: Agenda = { groups: [], aliases: new Map() }

/**
 * Choose what the agenda lists: the article's top sections; in an article of one or two parts, named or not, the
 * sections of each part.
 */
export function planAgenda(root: Section, lang: string): Agenda {
  const top = root.children.filter(isSection)
  const grouped = top.some((section) => section.title.length === 0) || (top.length < 3 && top.every(hasSections))
  const groups = grouped
    ? top.map((section) => ({ name: nameOf(section, lang), sections: section.children.filter(isSection) }))
    : [{ name: [], sections: top }]
  const titled = groups.flatMap((group) => group.sections).filter((section) => section.title.length > 0)
  const listed = titled.length < fewestEntries ? [] : titled
  return {
    groups: groups.filter((group) => group.sections.some((section) => listed.includes(section))),
    aliases: new Map(listed.map((section, at) => [section, `s${at + 1}`])),
  }
}

function hasSections(section: Section): boolean {
  return section.children.some(isSection)
}

function nameOf(section: Section, lang: string): PhrasingContent[] {
  return section.title.length > 0 ? section.title : leadOf(section, lang).name
}

/** Make the agenda slides: one for each part, or as many as its entries need. */
export function agendaSlides({ groups, aliases }: Agenda, lang: string): Slide[] {
  const pages = groups.flatMap(paginate)
  return pages.map(({ name, sections }, at) => {
    const shown = [...heading(3, name), ...lists(sections, aliases)]
    const title: PhrasingContent[] = [{ type: 'text', value: uiStrings(lang).agenda }]
    const props = pages.length > 1 ? { continued: `${at + 1}/${pages.length}` } : {}
    return newSlide('agenda', props, [...heading(1, title), ...shown], [], [])
  })
}

/** Cut a group into as few slides as hold it, each with about the same number of entries. */
function paginate(group: Group): Group[] {
  const { length } = pagesOf(group.sections, entriesPerSlide)
  let limit = Math.ceil(group.sections.length / length)
  while (pagesOf(group.sections, limit).length > length) limit += 1
  return pagesOf(group.sections, limit).map((sections) => ({ ...group, sections }))
}

function pagesOf(sections: Section[], limit: number): Section[][] {
  if (sections.length === 0) return []
  // Try many entries first: seven, in two columns of smaller type, may fit where six in one column do not.
  let count = Math.min(limit, sections.length)
  while (count > 1 && !fits(sections.slice(0, count))) count -= 1
  return [sections.slice(0, count), ...pagesOf(sections.slice(count), limit)]
}

/** Tell whether entries fit as `agenda.vue` sets them: its sizes and widths, in px. */
function fits(sections: Section[]): boolean {
  const half = Math.ceil(sections.length / 2)
  const isOneColumn = sections.length <= entriesPerColumn
  const [size, width, height] = isOneColumn
    ? [28, 520, room.height]
    : [Math.max(20, Math.min(24, 34 - 2 * half)), 365, 380]
  const heights = sections.map((section) => {
    // Titles are broken between words into lines of about the same length.
    const perLine = (0.9 * width) / (size / 2)
    return Math.ceil(textWidthOf(entry(section, undefined).children) / perLine) * size * 1.25 + 10
  })
  const rows = isOneColumn ? heights : heights.slice(0, half).map((one, at) => Math.max(one, heights[half + at] ?? 0))
  return rows.reduce((sum, one) => sum + one, 0) <= height
}

/** List numbered sections in ordered lists that count as the article does, and the others in bullet lists between them. */
function lists(sections: Section[], aliases: Map<Section, string>): RootContent[] {
  const found: List[] = []
  let next = Number.NaN
  for (const section of sections) {
    const number = /^\d+$/.test(section.number ?? '') ? Number(section.number) : undefined
    const last = found.at(-1)
    const item = entry(section, aliases.get(section))
    if (last && (number === undefined ? last.ordered === false : number === next)) last.children.push(item)
    else
      found.push({
        type: 'list',
        ordered: number !== undefined,
        start: number ?? null,
        spread: false,
        children: [item],
      })
    next = (number ?? Number.NaN) + 1
  }
  return found
}

function entry({ number, title }: Section, alias: string | undefined): ListItem {
  const counted = number === undefined || /^\d+$/.test(number)
  const plain = title.flatMap(withoutLinks)
  const words: PhrasingContent[] = counted ? plain : [{ type: 'text', value: `${number} ` }, ...plain]
  const children: PhrasingContent[] = alias ? [{ type: 'link', url: `./${alias}`, children: words }] : words
  const paragraph: BlockContent = { type: 'paragraph', children }
  return { type: 'listItem', spread: false, children: [paragraph] }
}

/** Unwrap links: an entry is a link itself, and links cannot be nested. */
function withoutLinks(node: PhrasingContent): PhrasingContent[] {
  if (!('children' in node)) return [node]
  const children = node.children.flatMap(withoutLinks)
  return node.type === 'link' ? children : [{ ...node, children }]
}
