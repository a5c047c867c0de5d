import { readAudience } from '../audience/readAudience.ts'
import { Failure } from '../failure.ts'
import { type ReadOptions, readSource } from '../files/readSource.ts'
import type { Entry, Place } from '../ledger/entries.ts'
import { ledger } from '../ledger/ledger.ts'
import { readDeck } from '../slidev/readDeck.ts'
import { clockTime, slideTimes } from '../slidev/slideTimes.ts'
import { findDeck } from './findDeck.ts'

/** Where a unit (a sentence, an item, an image and so on) at a line of the article is in the deck. */
export interface LinePlace {
  unit: Entry['unit']
  /** The rule that leaves the unit out; missing if it is not left out. */
  rule?: string
  /**
   * The slides that the unit is on; empty if it is left out or lost. `time` is when a slide is on, `3:10–3:55`; `behind`
   * tells whether the slide is in the appendix.
   */
  places: (Place & { title: string | undefined; time: string; behind: boolean })[]
}

/**
 * Find the slides on which a line of an article stands, in the deck on disk with all its edits.
 *
 * @throws {Failure} when the article or the deck does not exist, or the line is empty
 */
export async function where(
  path: string,
  line: number,
  { audience: name, decks, settings }: { audience: string; decks: string } & Pick<ReadOptions, 'settings'>,
): Promise<{ deck: string; found: LinePlace[] }> {
  const file = await readSource(path, { settings })
  const audience = await readAudience(name)
  const deck = findDeck(path, name, decks)
  const text = String(await readSource(deck))
  const { slides } = readDeck(text, deck)
  const times = slideTimes(slides, audience.wordsPerMinute)
  const divider = slides.findIndex(({ frontmatter }) => frontmatter.appendix === true)
  const found = ledger(file, text).entries.filter(
    ({ unit: { position } }) => position.start.line <= line && line <= position.end.line,
  )
  if (found.length === 0)
    throw new Failure(`Cannot find anything at \`${path}:${line}\`, expected words, code or a picture`)
  return {
    deck,
    found: found.map(({ unit, where }): LinePlace => {
      if ('rule' in where) return { unit, rule: where.rule, places: [] }
      const places = where.map((place) => {
        const time = times[place.slide - 1]
        return {
          ...place,
          title: slides[place.slide - 1]?.title,
          time: time ? clockTime(time) : '',
          behind: divider >= 0 && place.slide > divider,
        }
      })
      return { unit, places }
    }),
  }
}
