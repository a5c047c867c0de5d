import { Failure } from '../failure.ts'
import { articleOf, readDeckRecord } from '../files/deckRecord.ts'
import { type ReadOptions, readSource } from '../files/readSource.ts'
import type { Entry } from '../ledger/entries.ts'
import { ledger } from '../ledger/ledger.ts'
import { diffDecks } from '../merge/diffDecks.ts'
import { nearestBase } from '../merge/nearestBase.ts'
import { type ReadSlide, readDeck } from '../slidev/readDeck.ts'

/** The text of the article from which a slide was made, and the edits to the slide. */
export interface SlideSource {
  /** Path of the article. */
  article: string
  slide: ReadSlide
  /** The sentences, items and so on that stand on the slide and in its notes, in the article's order. */
  entries: Entry[]
  /** What a person has changed on the slide: lines of text, as `diffDecks` writes them. */
  edits: string[]
}

/**
 * Find the text of the article from which a slide was made, and a person's edits to the slide.
 *
 * @param deck path of the deck
 * @param number number of the slide, from 1
 * @throws {Failure} when the deck has no such slide, or its article is unknown or no longer exists
 */
export async function why(
  deck: string,
  number: number,
  { settings }: Pick<ReadOptions, 'settings'> = {},
): Promise<SlideSource> {
  const text = String(await readSource(deck))
  const { slides } = readDeck(text, deck)
  const slide = slides[number - 1]
  if (!slide)
    throw new Failure(`Cannot find slide ${number} of \`${deck}\`, expected a number from 1 to ${slides.length}`)
  const article = await articleOf(deck)
  if (article === undefined)
    throw new Failure(`Cannot tell what \`${deck}\` was made of, expected its record in \`.deckwright/\` beside it`)
  const { entries } = ledger(await readSource(article, { settings }), text)
  const bases = (await readDeckRecord(deck))?.generated.flatMap((one) => one.text ?? []) ?? []
  const base = nearestBase(bases, text)
  const edits = base === undefined ? [] : diffDecks(base, text)
  return {
    article,
    slide,
    entries: entries.filter(({ where }) => Array.isArray(where) && where.some((place) => place.slide === number)),
    edits: edits.find(({ edited }) => edited === number)?.lines ?? [],
  }
}
