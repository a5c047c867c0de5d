import type { PhrasingContent } from 'mdast'
import type { Article } from '../../article/article.ts'
import { countMainSlides } from '../appendix.ts'
import { holdsSections, sectionPathsOf } from '../budget/sectionPathsOf.ts'
import type { Deck, Slide } from '../deck.ts'
import { heading, newSlide } from '../newSlide.ts'
import { uiStrings } from '../uiStrings.ts'
import { agendaEntries, type ChosenEntries, fewestEntries, listOf } from './agendaEntries.ts'
import { insertSlide } from './insertSlide.ts'

/**
 * Last index of a slide at which an agenda may stand. If the first section begins later, the agenda stands right after the
 * cover.
 */
const latestIndex = 4

/**
 * Insert an agenda before the first section, or after the cover if that section begins late (`latestIndex`). The agenda
 * lists only sections that the talk shows something of. If it would have fewer than three entries, insert none. Each entry
 * links to the first slide of its section, which gets an alias (`routeAlias`).
 */
export function withAgenda(deck: Deck, article: Article, wordsPerMinute: number): Deck {
  const { lang } = deck.headmatter
  const given = deck.children.slice(0, countMainSlides(deck.children))
  const paths = sectionPathsOf(given, article)
  const listed = agendaEntries(given, article, wordsPerMinute)
  const at = given.findIndex((slide, index) => (paths[index]?.length ?? 0) > 1 || holdsSections(slide))
  if (listed.entries.length < fewestEntries || at < 0) return deck
  const aliases = new Map(listed.entries.map(({ slides: [first] }, index) => [first, `s${index + 1}`]))
  const titled = deck.children.map((slide, index) => {
    const routeAlias = aliases.get(index)
    return routeAlias === undefined ? slide : { ...slide, props: { ...slide.props, routeAlias } }
  })
  return insertSlide({ ...deck, children: titled }, at > latestIndex ? 1 : at, agendaSlide(listed, lang))
}

function agendaSlide({ title: name, entries }: ChosenEntries, lang: string): Slide {
  const title: PhrasingContent[] = [{ type: 'text', value: uiStrings(lang).agenda }]
  const list = listOf(entries, (at) => `./s${at + 1}`)
  return newSlide('agenda', {}, [...heading(1, title), ...heading(3, name), list], [], [])
}
