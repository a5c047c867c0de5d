import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { Failure } from '../failure.ts'
import type { Side } from '../merge/conflictMarks.ts'
import { mergeDecks } from '../merge/mergeDecks.ts'
import { nearestBase } from '../merge/nearestBase.ts'
import { settleConflicts } from '../merge/settleConflicts.ts'
import { readDeck } from '../slidev/readDeck.ts'
import { checkWritable } from './checkWritable.ts'
import {
  articleOf,
  backupPathOf,
  type DeckRecord,
  type GeneratedDeck,
  isGenerated,
  type Origin,
  readDeckRecord,
  recordMovedArticle,
  recordPendingDeck,
  writeDeckRecord,
} from './deckRecord.ts'
import { fileHash } from './fileHash.ts'
import { offerDeck, withdrawOffer } from './offerDeck.ts'
import { readIfThere } from './readIfThere.ts'
import { isSameFile } from './realPath.ts'
import { writeAtomically } from './writeAtomically.ts'

/** What `saveDeck` did with a generated deck. */
export interface SavedDeck {
  /** Whether the deck on disk differs from the generated one, because a person has edited it. */
  edited: boolean
  /** Whether the merge has changed the edited deck. */
  merged?: boolean
  /** A message that says what the person has to do; undefined if there is nothing to do. */
  reason?: string
}

export interface SaveOptions extends Origin {
  /**
   * The side to keep where both a person and the article have changed the same text; default: both, between conflict
   * marks.
   */
  settle?: Side | undefined
  /** Generate the deck of an earlier version of the article. `blob` is git's blob id of that version. */
  regenerate?: ((blob: string) => Promise<string | undefined>) | undefined
}

/**
 * Save a deck, but never over a person's work or over the deck of another article. The deck's record in `.deckwright/`
 * holds the deck that was generated last. If the deck on disk differs from it, a person has edited the deck: then merge
 * what has changed in the article into the edited deck. Without a record nothing can be merged: leave the edited deck,
 * and offer the new one beside it as `<name>.new.md`.
 *
 * @throws {Failure} when the deck belongs to another article, a file cannot be written, or the deck was edited into
 *   invalid YAML
 */
export async function saveDeck(path: string, text: string, options: SaveOptions): Promise<SavedDeck> {
  await checkDeck(path, options.article)
  const current = await readIfThere(path)
  const last = await readDeckRecord(path)
  if (current === undefined || current.equals(Buffer.from(text)) || isGenerated(last, current)) {
    if (!current?.equals(Buffer.from(text))) {
      await recordPendingDeck(path, text, options, last)
      await writeAtomically(path, text)
    }
    await writeDeckRecord(path, text, options)
    await withdrawOffer(path, text)
    return { edited: false }
  }
  if (last) await recordMovedArticle(path, last, options.article)
  const edited = decode(current)
  const base = last && edited !== undefined ? await findBase(last, edited, text, options) : undefined
  const merged =
    base !== undefined && edited !== undefined ? merge({ base, ours: edited, theirs: text }, path) : undefined
  if (edited === undefined || merged === undefined)
    return { edited: true, ...(await offerDeck(path, text, options, last)) }
  const settled = options.settle ? settleConflicts(merged, () => options.settle) : merged
  if (settled !== edited) {
    await writeAtomically(backupPathOf(path), current)
    await recordPendingDeck(path, text, options, last)
    await writeAtomically(path, settled)
  }
  await writeDeckRecord(path, text, options)
  await withdrawOffer(path, text)
  return { edited: settled !== text, merged: settled !== edited }
}

/**
 * Check that a deck may be written to a path: the path is not the article itself, nor the deck of another article. If
 * the other article no longer exists, its deck may be replaced, because most such articles were moved or renamed.
 *
 * @throws {Failure} when the deck may not be written there
 */
export async function checkDeck(path: string, article: string): Promise<void> {
  if (await isSameFile(path, article))
    throw new Failure(`Cannot write a deck over its article \`${article}\`: choose another folder with \`--decks\``)
  if (!existsSync(path)) return checkWritable(path, '--decks')
  const owner = await articleOf(path)
  if (owner === undefined || !existsSync(owner) || (await isSameFile(owner, article))) return
  const other = relative('.', owner)
  throw new Failure(
    `Cannot replace \`${path}\` by the deck of \`${article}\`: it is the deck of \`${other}\`; choose another folder with \`--decks\``,
  )
}

/**
 * Find the generated deck from which a person's edits started, the base of the merge. Take its text from the record, or
 * generate it again from the article's earlier version. Ignore a text whose hash differs from the record's.
 */
async function findBase(
  { generated }: DeckRecord,
  edited: string,
  text: string,
  { regenerate }: SaveOptions,
): Promise<string | undefined> {
  const bases: string[] = []
  for (const one of generated) {
    const base = one.deck === fileHash(text) ? text : await textOf(one, regenerate)
    if (base !== undefined) bases.push(base)
  }
  return nearestBase(bases, edited)
}

/** Return the text of a generated deck, from its record or generated again; undefined if no text has the recorded hash. */
async function textOf(
  { deck, blob, text }: GeneratedDeck,
  regenerate: SaveOptions['regenerate'],
): Promise<string | undefined> {
  if (text !== undefined && fileHash(text) === deck) return text
  const again = blob === undefined ? undefined : await regenerate?.(blob)
  return again !== undefined && fileHash(again) === deck ? again : undefined
}

function merge(versions: Parameters<typeof mergeDecks>[0], path: string): string | undefined {
  readDeck(versions.ours, path)
  return versions.base === versions.theirs ? versions.ours : mergeDecks(versions)
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
