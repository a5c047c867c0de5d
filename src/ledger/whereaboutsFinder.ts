import { pageOf } from '../article/syntax/embeds/embed.ts'
import type { Tracked } from './blockReader.ts'
import type { Place } from './entries.ts'
import { type Block, comparableUrl, headingKey, type ReadSlides } from './readDeckSlides.ts'

/** What was found in the deck: blocks with the article's texts, and links. */
interface Matches {
  /** Return a list for each text of a unit, in order: the blocks of the deck that hold this text. */
  blocksOf(tracked: Tracked): (readonly Block[])[]
  links: ReadSlides['links']
}

/** A link of the deck: its URL, in the form of `comparableUrl`, and where it stands. */
interface Link {
  address: string
  place: Place
}

/**
 * Return a function that finds the places of a unit in the deck. It finds none if the deck lacks any text of the unit.
 */
export function whereaboutsFinder({ blocksOf, links }: Matches): (tracked: Tracked) => Place[] {
  const linksOn = linksBySlide(links)
  const known = new Map<Tracked, Place[]>()
  return whereIs

  function whereIs(tracked: Tracked): Place[] {
    const places = known.get(tracked) ?? (tracked.unit.kind === 'link' ? whereIsLink(tracked) : whereIsWords(tracked))
    known.set(tracked, places)
    return places
  }

  function whereIsWords(tracked: Tracked): Place[] {
    const places = whereIsText(tracked)
    return places.length === 0 && tracked.same ? whereIsText(tracked.same) : places
  }

  function whereIsText(tracked: Tracked): Place[] {
    const found = blocksOf(tracked)
    return found.some((blocks) => blocks.length === 0) ? [] : unique(found.flat().map(({ where }) => where))
  }

  /** Find the places of a link, only on the slides that have its words. */
  function whereIsLink({ unit, host }: Tracked): Place[] {
    // The deck has the URL of a video's page instead of that of its player.
    const addresses = new Set([comparableUrl(unit.text), comparableUrl(pageOf(unit.text))])
    const heading = unit.text.startsWith('#') ? headingKey(unit.text) : ''
    // The key of the slide that a link leads to may hold several titles, or a number before the title.
    const leadsThere = ({ address }: Link) =>
      addresses.has(address) || (heading !== '' && address.startsWith('#') && address.includes(heading))
    const slides = host ? new Set(whereIs(host).map(({ slide }) => slide)) : linksOn.keys()
    return unique(
      [...slides].flatMap((slide) => (linksOn.get(slide) ?? []).filter(leadsThere)).map(({ place }) => place),
    )
  }
}

function linksBySlide(links: ReadSlides['links']): Map<number, Link[]> {
  const all = [...links].flatMap(([address, places]) => unique(places).map((place): Link => ({ address, place })))
  return Map.groupBy(all, ({ place }) => place.slide)
}

function unique(places: Place[]): Place[] {
  return [...new Map(places.map((place) => [`${place.part} ${place.slide}`, place])).values()]
}
