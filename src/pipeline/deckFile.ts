import { readFile } from 'node:fs/promises'
import { VFile } from 'vfile'
import { themeSettings } from '../audience/themeSettings.ts'
import type { Deck } from '../deck/deck.ts'
import { beforePathOf } from '../files/deckRecord.ts'
import { gitBlobOf } from '../files/gitBlob.ts'
import { type SaveOptions, saveDeck } from '../files/saveDeck.ts'
import { report } from '../messages/report.ts'
import { type ReadDeck, readDeck } from '../slidev/readDeck.ts'
import { writeDeck } from '../slidev/writeDeck.ts'
import type { FittedTalk } from './fitTalk.ts'
import { reportConflicts } from './reportConflicts.ts'

/** A deck on disk. */
export interface DeckFile {
  /** Path and text of the deck. If a person has edited the deck, messages about its slides are added to this vfile. */
  file: VFile
  /** The slides that Slidev reads from the text. */
  read: ReadDeck
  /** The deck of which the text was written; undefined if a person has edited the text, or the deck was given. */
  generated: Deck | undefined
}

/**
 * Write a talk as a deck to disk. If a person has edited the deck that is there, merge the changes into it, and report
 * that on the article.
 *
 * @throws {Failure} when the deck belongs to another article, cannot be written, or was edited into invalid YAML
 */
export async function saveTalk(
  { deck, audience }: FittedTalk,
  path: string,
  article: VFile,
  { settle, regenerate }: Pick<SaveOptions, 'settle' | 'regenerate'> = {},
): Promise<DeckFile> {
  const text = writeDeck(deck, themeSettings(audience, path))
  const origin = { article: article.path, blob: gitBlobOf(String(article)) }
  const { edited, merged, reason } = await saveDeck(path, text, { ...origin, settle, regenerate })
  if (reason) report(article, { ruleId: 'deck-edited', place: 1, reason })
  if (merged) {
    const reason = `Cannot overwrite \`${path}\`, which has been edited: what is new was merged into it; \`${beforePathOf(path)}\` is the deck as it was before`
    report(article, { ruleId: 'deck-merged', place: 1, reason })
  }
  if (!edited) return { ...openDeckFile(new VFile({ path, value: text })), generated: deck }
  const deckFile = openDeckFile(new VFile({ path, value: await readFile(path, 'utf8') }))
  reportConflicts(deckFile.file, { file: article, deck, text })
  return deckFile
}

/**
 * Open a deck that stays as it is.
 *
 * @throws {Failure} when a slide's frontmatter is not valid YAML
 */
export function openDeckFile(file: VFile): DeckFile {
  return { file, read: readDeck(String(file), file.path), generated: undefined }
}
