import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../failure.ts'
import { nameOfSource } from '../files/nameOfSource.ts'

/**
 * Return the path of the deck that was made of an article for an audience.
 *
 * @param decks folder of all decks
 * @throws {Failure} when no deck was made
 */
export function findDeck(article: string, audience: string, decks: string): string {
  const deck = join(decks, nameOfSource(article), `${audience}.md`)
  if (existsSync(deck)) return deck
  throw new Failure(`Cannot find \`${deck}\`, expected a deck: make it first, with \`deckwright ${article}\``)
}
