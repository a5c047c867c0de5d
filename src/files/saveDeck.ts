import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { relative } from 'node:path'
import { Failure } from '../failure.ts'
import { checkWritable } from './checkWritable.ts'
import { articleOf, moveDeckRecord, readDeckRecord, removeDeckRecord, writeDeckRecord } from './deckRecord.ts'
import { fileHash } from './fileHash.ts'
import { readIfThere } from './readIfThere.ts'
import { isSameFile } from './realPath.ts'
import { writeWhole } from './writeWhole.ts'

/** What became of a new deck. */
export interface SavedDeck {
  /** The deck at its place is a person's work and was left as it is. */
  edited: boolean
  /** Why the person has to look at it; nothing where it says all that would be generated now. */
  reason?: string
}

/**
 * Save a deck, but never over a person's work, nor over the deck of another article. Beside the deck, in `.deckwright/`,
 * stands the hash of what was generated last. A deck that differs from it has been edited: it stays, and a new deck is
 * offered beside it, as `<name>.new.md`, once for each change. A person who has taken over what they want deletes that file.
 *
 * @param article path of what the deck was made of
 * @throws Failure when the deck belongs to another article, or a file cannot be written
 */
export async function saveDeck(path: string, text: string, article: string): Promise<SavedDeck> {
  await checkDeck(path, article)
  const current = await readIfThere(path)
  const last = await readDeckRecord(path)
  const isGenerated = current === undefined || current.equals(Buffer.from(text)) || fileHash(current) === last?.deck
  if (!isGenerated) {
    if (last) await moveDeckRecord(path, last, article)
    return { edited: true, ...(await offer(path, text, article, last?.deck)) }
  }
  if (!current?.equals(Buffer.from(text))) await writeWhole(path, text)
  await writeDeckRecord(path, text, article)
  await withdraw(path, text)
  return { edited: false }
}

/**
 * See whether a deck may be written: there is none, or none of another article. The deck of an article that is gone, moved
 * or renamed as a rule, may be taken over.
 *
 * @throws Failure when it may not
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

/** Offer a new deck beside the one that has been edited, unless it is what the person has seen already. */
async function offer(path: string, text: string, article: string, last?: string): Promise<{ reason?: string }> {
  const beside = besideOf(path)
  const there = await readIfThere(beside)
  const offered = (await readDeckRecord(beside))?.deck
  const now = fileHash(text)
  // The article is as it was when the deck was generated: what was offered in between is out of date.
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
    if (there === undefined || fileHash(there) !== now) await writeWhole(beside, text)
    await writeDeckRecord(beside, text, article)
  }
  return {
    reason: `Cannot overwrite \`${path}\`: it has been edited. The new deck is \`${beside}\`: move over what you want, then delete \`${beside}\``,
  }
}

/** Remove what was offered, unless a person has edited it. */
async function withdraw(path: string, text: string): Promise<void> {
  const beside = besideOf(path)
  const there = await readIfThere(beside)
  const isOurs = there && [fileHash(text), (await readDeckRecord(beside))?.deck].includes(fileHash(there))
  if (isOurs) await rm(beside, { force: true })
  await removeDeckRecord(beside)
}

function besideOf(path: string): string {
  return path.replace(/\.md$/, '.new.md')
}
