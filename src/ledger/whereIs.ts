import { pageOf } from '../article/syntax/embeds/embed.ts'
import type { Tracked } from './blockReader.ts'
import type { Place } from './entries.ts'
import { type Block, comparableUrl, headingKey, type ReadSlides } from './readDeckSlides.ts'

/** What the deck has of the article. */
export interface Matches {
  /** Return the blocks of the deck that have each text of a unit, in the unit's order. */
  blocksOf(tracked: Tracked): (readonly Block[])[]
  links: ReadSlides['links']
}

/** Find where a unit stands in the deck as a whole; nowhere if something of it is missing. */
export function whereIs(tracked: Tracked, matches: Matches): Place[] {
  if (tracked.unit.kind === 'link') return whereIsLink(tracked, matches)
  const places = whereIsText(tracked, matches)
  return places.length === 0 && tracked.same ? whereIsText(tracked.same, matches) : places
}

function whereIsText(tracked: Tracked, { blocksOf }: Matches): Place[] {
  const found = blocksOf(tracked)
  return found.some((blocks) => blocks.length === 0) ? [] : unique(found.flat().map(({ where }) => where))
}

/** A link stands where its words do. */
function whereIsLink({ unit, host }: Tracked, matches: Matches): Place[] {
  // In the deck, a player's URL is replaced by that of its page.
  const addresses = new Set([comparableUrl(unit.text), comparableUrl(pageOf(unit.text))])
  const places = [...addresses].flatMap((address) => matches.links.get(address) ?? [])
  const heading = unit.text.startsWith('#') ? headingKey(unit.text) : ''
  // The slide that it leads to may have the titles of several sections, or a number before its own.
  if (heading)
    for (const [address, found] of matches.links)
      if (/^#/.test(address) && address.includes(heading)) places.push(...found)
  const around = host && whereIs(host, matches)
  return unique(places.filter(({ slide }) => !around || around.some((place) => place.slide === slide)))
}

function unique(places: Place[]): Place[] {
  return places.filter(
    ({ slide, part }, at) => places.findIndex((place) => place.slide === slide && place.part === part) === at,
  )
}
