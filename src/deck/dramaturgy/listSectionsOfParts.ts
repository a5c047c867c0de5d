import type { List, ListItem } from 'mdast'
import { type Article, isSection, type Section } from '../../article/article.ts'
import { plainText } from '../../article/nodes/plainText.ts'
import { textWidth } from '../../text/textWidth.ts'
import { countMainSlides } from '../appendix.ts'
import { type SectionPath, sectionPathsOf } from '../budget/sectionPathsOf.ts'
import type { Deck, Slide } from '../deck.ts'
import { isDivider } from '../isDivider.ts'
import { stripForCopy } from './claimsShown.ts'

/** Most and fewest titles that a divider lists. */
const mostTitles = 6
const fewestTitles = 2
/** Most lines that these titles may take on a divider, and the `textWidth` of such a line. */
const mostLines = 7
const lineWidth = 52

/**
 * Add a list to each divider that shows only its title: the sections of its part that the talk shows. A slide that shows
 * only the title of a section with subsections becomes a divider.
 */
export function listSectionsOfParts(deck: Deck, article: Pick<Article, 'root'>): Deck {
  const given = deck.children.slice(0, countMainSlides(deck.children))
  const paths = sectionPathsOf(given, article)
  const children = deck.children.map((slide, at): Slide => {
    const [slot, ...others] = slide.children
    const section = paths[at]?.at(-1)
    if (!isDivider(slide, section) || !slot || slot.children.length !== 1 || others.length > 0 || !section) return slide
    const inside = shownSectionsOf(section, paths)
    if (!canListSections(section, paths)) return slide
    const items = inside.map(
      ({ title }): ListItem => ({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: title.flatMap(stripForCopy) }],
      }),
    )
    const list: List = { type: 'list', ordered: false, start: null, spread: false, children: items }
    return { ...slide, layout: 'part', children: [{ ...slot, children: [...slot.children, list] }] }
  })
  return { ...deck, children }
}

/** Tell whether a part has titles of sections to list, and its divider has room for them. */
export function canListSections(section: Section, paths: readonly SectionPath[]): boolean {
  const titles = shownSectionsOf(section, paths)
  const widths = titles.map(({ title }) => textWidth(plainText({ type: 'paragraph', children: title })))
  const lines = widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / lineWidth)), 0)
  return titles.length >= fewestTitles && titles.length <= mostTitles && lines <= mostLines
}

/** Return the sections of a part that have a title, and that a slide shows something of. */
function shownSectionsOf({ children }: Section, paths: readonly SectionPath[]): Section[] {
  return children
    .filter(isSection)
    .filter((child) => child.title.length > 0 && paths.some((path) => path.includes(child)))
}
