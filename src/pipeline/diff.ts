import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { readAudience } from '../audience/readAudience.ts'
import { themeSettings } from '../audience/themeSettings.ts'
import { nameOfSource } from '../files/nameOfSource.ts'
import { readSource } from '../files/readSource.ts'
import { diffDecks } from '../merge/diffDecks.ts'
import { writeDeck } from '../slidev/writeDeck.ts'
import { requireTrust } from '../trust/requireTrust.ts'
import { BrowserOwner } from './browserOwner.ts'
import type { CheckOptions } from './check.ts'
import type { Fit } from './convert.ts'
import { copyArticleImages } from './copyArticleImages.ts'
import { findDeck } from './findDeck.ts'
import { makeFittedTalk } from './makeFittedTalk.ts'
import { parseSource } from './parseSource.ts'
import { StageOwner } from './stageOwner.ts'

export interface DiffOptions extends Omit<CheckOptions, 'deck' | 'slides'> {
  /** Folder of the decks. */
  decks: string
  fit?: Fit | undefined
}

/** What a person has changed in a deck. */
export interface DeckChanges {
  /** Path of the deck. */
  deck: string
  /** Lines of text, as `diffDecks` writes them; empty if nothing was changed. */
  changes: string[]
}

/**
 * Compare the deck on disk, which a person may have edited, with the deck that would be generated of its article now.
 * Nothing is written.
 *
 * @throws {Failure} when there is no deck on disk, or the article's deck cannot be generated
 */
export async function diff(path: string, options: DiffOptions): Promise<DeckChanges> {
  const { audience: name, decks, browser: executable, fit = 'measured', density, minutes, trust, ...sources } = options
  const file = await readSource(path)
  const audience = await readAudience(name)
  const deck = findDeck(path, name, decks)
  const edited = await readSource(deck)
  if (fit === 'measured') await requireTrust(deck, { ...themeSettings(audience, deck) }, { trust })
  // Copy images and measure slides in a temporary folder. Only the path of the theme depends on where the deck lies.
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-diff-'))
  try {
    // Copy images that were fetched before, so that they are not fetched again.
    for (const name of ['.deckwright', 'public'])
      if (existsSync(join(dirname(deck), name)))
        await cp(join(dirname(deck), name), join(folder, name), { recursive: true })
    const deckPath = join(folder, basename(deck))
    await using browser = new BrowserOwner(executable)
    await using stage = new StageOwner(deckPath, browser)
    const article = await parseSource({ file, name: nameOfSource(path) }, sources)
    const copying = { ...sources, article: path, deckFolder: folder, inside: file.data.original?.files }
    await copyArticleImages(article, file, copying)
    const fitting = { density, minutes, copying, onMeasuring: fit === 'measured' ? () => {} : undefined }
    const talk = await makeFittedTalk(article, { audience, deckPath }, file, stage, fitting)
    return { deck, changes: diffDecks(writeDeck(talk.deck, themeSettings(audience, deck)), String(edited)) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
