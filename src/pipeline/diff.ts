import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { VFile } from 'vfile'
import { readAudience } from '../audience/readAudience.ts'
import { themeSettings } from '../audience/themeSettings.ts'
import { nameOfSource } from '../files/nameOfSource.ts'
import { readSource } from '../files/readSource.ts'
import { checkOutput, type OutputPlace, saveOutput } from '../files/saveOutput.ts'
import { diffDecks, type SlideChange } from '../merge/diffDecks.ts'
import { writeDeck } from '../slidev/writeDeck.ts'
import { requireTrust } from '../trust/requireTrust.ts'
import { BrowserOwner } from './browserOwner.ts'
import type { CheckOptions } from './check.ts'
import type { Fit } from './convert.ts'
import { copyArticleImages } from './copyArticleImages.ts'
import { openDeckFile } from './deckFile.ts'
import { findDeck } from './findDeck.ts'
import { makeFittedTalk } from './makeFittedTalk.ts'
import { parseSource } from './parseSource.ts'
import { byHandNames, pictureChanges } from './pictureChanges.ts'
import { StageOwner } from './stageOwner.ts'

export interface DiffOptions extends Omit<CheckOptions, 'deck' | 'slides'> {
  /** Folder of the decks. */
  decks: string
  fit?: Fit | undefined
  /** Folder for a picture of the changed slides; default: no picture is made. */
  picturesIn?: string | undefined
}

/** What a person has changed in a deck. */
export interface DeckChanges {
  /** Path of the deck. */
  deck: string
  /** Empty if nothing was changed. */
  changes: SlideChange[]
  /** Path of the picture, if one was made. */
  picture: string | undefined
}

/**
 * Compare the deck on disk, which a person may have edited, with the deck that would be generated from its article now.
 * Nothing is written but the picture that is asked for.
 *
 * @throws {Failure} when there is no deck on disk, the article's deck cannot be generated, or the picture would replace a
 *   file that deckwright has not made
 */
export async function diff(path: string, options: DiffOptions): Promise<DeckChanges> {
  const {
    audience: name,
    decks,
    browser: executable,
    fit = 'measured',
    density,
    minutes,
    trust,
    picturesIn,
    ...sources
  } = options
  const file = await readSource(path, { settings: options.settings })
  const audience = await readAudience(name)
  const deck = findDeck(path, name, decks)
  const edited = await readSource(deck)
  const picture = picturesIn === undefined ? undefined : pictureOf(path, { audience: name, deck, out: picturesIn })
  if (picture) await checkOutput(picture)
  if (fit === 'measured' || picture) await requireTrust(deck, { ...themeSettings(audience, deck) }, { trust })
  // Copy images and measure slides in a temporary folder. A deck there differs only in the path of its theme.
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
    const changes = diffDecks(writeDeck(talk.deck, themeSettings(audience, deck)), String(edited))
    if (!picture || changes.length === 0) return { deck, changes, picture: undefined }
    const text = new VFile({ path: deckPath, value: writeDeck(talk.deck, themeSettings(audience, deckPath)) })
    await using ofEdited = new StageOwner(deck, browser)
    const decks = {
      generated: { deckFile: { ...openDeckFile(text), generated: talk.deck }, stage },
      edited: { deckFile: openDeckFile(edited), stage: ofEdited },
    }
    await saveOutput(picture, await pictureChanges(changes, decks, browser, { trust }, byHandNames))
    return { deck, changes, picture: picture.path }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Return where the picture of changed slides goes: `dist/talk/engineers-diff.png`. */
function pictureOf(
  article: string,
  { audience, deck, out }: { audience: string; deck: string; out: string },
): OutputPlace {
  return { path: join(out, nameOfSource(article), `${audience}-diff.png`), isFolder: false, deck, article }
}
