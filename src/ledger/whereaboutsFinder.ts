import { pageOf } from '../article/syntax/embeds/embed.ts'
import type { Tracked } from './blockReader.ts'
import type { Place } from './entries.ts'
import { type Block, comparableUrl, headingKey, type ReadSlides } from './readDeckSlides.ts'

/** What was found of the article in the deck. */
interface Matches {
  /** For each text of a unit, in order, return the blocks of the deck that hold it. */
  blocksOf(tracked: Tracked): (readonly Block[])[]
  links: ReadSlides['links']
}

/** A link of the deck: where it leads, and where it stands. */
interface Link {
  address: string
  place: Place
}

/** Return a function that finds the places of a unit in the deck; none if any text of the unit is missing there. */
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

  /** Find a link on the slides where its words stand. */
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
