import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { relative } from 'node:path'
import { Failure } from '../failure.ts'
import { checkWritable } from './checkWritable.ts'
import { articleOf, readDeckRecord, recordMovedArticle, removeDeckRecord, writeDeckRecord } from './deckRecord.ts'
import { fileHash } from './fileHash.ts'
import { readIfThere } from './readIfThere.ts'
import { isSameFile } from './realPath.ts'
import { writeAtomically } from './writeAtomically.ts'

/** What became of a generated deck. */
export interface SavedDeck {
  /** A person has edited the deck, so it was left as it is. */
  edited: boolean
  /** What the person has to do; undefined where nothing new would be generated. */
  reason?: string
}

/**
 * Save a deck, but never over a person's work or over the deck of another article. A record in `.deckwright/` beside
 * the deck holds the hash of what was generated last. If the deck differs from it, a person has edited it: it stays,
 * and the new deck is offered beside it as `<name>.new.md`, once for each change. The person merges what they want and
 * deletes that file.
 *
 * @param article path of the article that the deck was made from
 * @throws {Failure} when the deck belongs to another article, or a file cannot be written
 */
export async function saveDeck(path: string, text: string, article: string): Promise<SavedDeck> {
  await checkDeck(path, article)
  const current = await readIfThere(path)
  const last = await readDeckRecord(path)
  const isGenerated = current === undefined || current.equals(Buffer.from(text)) || fileHash(current) === last?.deck
  if (!isGenerated) {
    if (last) await recordMovedArticle(path, last, article)
    return { edited: true, ...(await offer(path, text, article, last?.deck)) }
  }
  if (!current?.equals(Buffer.from(text))) await writeAtomically(path, text)
  await writeDeckRecord(path, text, article)
  await withdraw(path, text)
  return { edited: false }
}

/**
 * Check that a deck may be written: no other article's deck is there. The deck of an article that no longer exists may
 * be taken over, because as a rule the article was moved or renamed.
 *
 * @throws {Failure} when it may not
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

/** Offer a new deck beside the edited one, unless the person has already seen it. */
async function offer(path: string, text: string, article: string, last?: string): Promise<{ reason?: string }> {
  const beside = offerPathOf(path)
  const there = await readIfThere(beside)
  const offered = (await readDeckRecord(beside))?.deck
  const now = fileHash(text)
  // The article is again as it was when the deck was generated, so an offer made in between is out of date.
  if (now === last && (offered === undefined || there !== undefined)) {
    await withdraw(path, text)
    return {}
  }
  if (now === offered && there === undefined) return {}
  const isTheirs = there !== undefined && fileHash(there) !== now && fileHash(there) !== offered
  if (isTheirs && now !== offered) {
    return {
      reason: `Cannot write the new deck of \`${path}\`, which has been edited, to \`${beside}\`: that file is not what was offered last; move over what you want and delete it, then run again`,
    }
  }
  if (!isTheirs) {
    if (there === undefined || fileHash(there) !== now) await writeAtomically(beside, text)
    await writeDeckRecord(beside, text, article)
  }
  return {
    reason: `Cannot overwrite \`${path}\`: it has been edited. The new deck is \`${beside}\`: move over what you want, then delete \`${beside}\``,
  }
}

/** Remove the offered deck, unless a person has edited it. */
async function withdraw(path: string, text: string): Promise<void> {
  const beside = offerPathOf(path)
  const there = await readIfThere(beside)
  const isOurs = there && [fileHash(text), (await readDeckRecord(beside))?.deck].includes(fileHash(there))
  if (isOurs) await rm(beside, { force: true })
  await removeDeckRecord(beside)
}

function offerPathOf(path: string): string {
  return path.replace(/\.md$/, '.new.md')
}
