import { pageOf } from '../article/syntax/embeds/embed.ts'
import type { Tracked } from './blockReader.ts'
import type { Place } from './entries.ts'
import { type Block, comparableUrl, headingKey, type ReadSlides } from './readDeckSlides.ts'

/** What the deck has of the article. */
interface Matches {
  /** Return the blocks of the deck that have each text of a unit, in the unit's order. */
  blocksOf(tracked: Tracked): (readonly Block[])[]
  links: ReadSlides['links']
}

/** A link of the deck. */
interface Link {
  address: string
  place: Place
}

/** Return a function that finds where a unit stands in the deck as a whole; nowhere if something of it is missing. */
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

  /** A link stands where its words do. */
  function whereIsLink({ unit, host }: Tracked): Place[] {
    // In the deck, a player's URL is replaced by that of its page.
    const addresses = new Set([comparableUrl(unit.text), comparableUrl(pageOf(unit.text))])
    const heading = unit.text.startsWith('#') ? headingKey(unit.text) : ''
    // The slide that a link leads to may have the titles of several sections, or a number before its own.
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
