import { readFile } from 'node:fs/promises'
import { VFile } from 'vfile'
import { themeSettings } from '../audience/themeSettings.ts'
import type { Deck } from '../deck/deck.ts'
import { saveDeck } from '../files/saveDeck.ts'
import { report } from '../messages/report.ts'
import { type ReadDeck, readDeck } from '../slidev/readDeck.ts'
import { writeDeck } from '../slidev/writeDeck.ts'
import type { FittedTalk } from './fitTalk.ts'

/** A deck on disk. */
export interface DeckFile {
  /** Its path and text. It also gets the messages, if a person has edited the deck. */
  file: VFile
  /** The text as Slidev reads it. */
  read: ReadDeck
  /** What the text was generated from; undefined where a person has edited it, or the deck was given. */
  generated: Deck | undefined
}

/**
 * Write a talk as a deck, unless a person has edited the deck that is there: that one stays, with a message on the
 * article.
 *
 * @throws {Failure} when the deck belongs to another article, cannot be written, or was edited into invalid YAML
 */
export async function saveTalk({ deck, audience }: FittedTalk, path: string, article: VFile): Promise<DeckFile> {
  const text = writeDeck(deck, themeSettings(audience, path))
  const { edited, reason } = await saveDeck(path, text, article.path)
  if (reason) report(article, { ruleId: 'deck-edited', place: 1, reason })
  if (edited) return openDeckFile(new VFile({ path, value: await readFile(path, 'utf8') }))
  return { ...openDeckFile(new VFile({ path, value: text })), generated: deck }
}

/**
 * Use a deck unchanged.
 *
 * @throws {Failure} when a slide's frontmatter is not valid YAML
 */
export function openDeckFile(file: VFile): DeckFile {
  return { file, read: readDeck(String(file), file.path), generated: undefined }
}
