import { rm } from 'node:fs/promises'
import {
  type DeckRecord,
  isGenerated,
  type Origin,
  readDeckRecord,
  removeDeckRecord,
  writeDeckRecord,
} from './deckRecord.ts'
import { fileHash } from './fileHash.ts'
import { readIfThere } from './readIfThere.ts'
import { writeAtomically } from './writeAtomically.ts'

/**
 * Offer a new deck as `<name>.new.md` beside an edited deck into which nothing can be merged. The person copies from it
 * what they want, and deletes it. A deck that was offered and deleted is not offered again.
 *
 * @param path path of the edited deck
 * @param text text of the new deck
 * @param last record of the edited deck
 * @returns what the person has to do, if anything
 */
export async function offerDeck(
  path: string,
  text: string,
  origin: Origin,
  last: DeckRecord | undefined,
): Promise<{ reason?: string }> {
  const beside = offerPathOf(path)
  const there = await readIfThere(beside)
  const offered = await readDeckRecord(beside)
  const wasOffered = isGenerated(offered, text)
  // The article is back to the version from which the edited deck was generated: an offer made in between is out of date.
  if (isGenerated(last, text) && (offered === undefined || there !== undefined)) {
    await withdrawOffer(path, text)
    return {}
  }
  if (wasOffered && there === undefined) return {}
  const isTheirs = there !== undefined && fileHash(there) !== fileHash(text) && !isGenerated(offered, there)
  if (isTheirs && !wasOffered) {
    return {
      reason: `Cannot write the new deck of \`${path}\`, which has been edited, to \`${beside}\`: that file is not what was offered last; move over what you want and delete it, then run again`,
    }
  }
  if (!isTheirs) {
    if (there === undefined || fileHash(there) !== fileHash(text)) await writeAtomically(beside, text)
    await writeDeckRecord(beside, text, origin)
  }
  return {
    reason: `Cannot merge into \`${path}\`: it has been edited, and what it was made from is not known. The new deck is \`${beside}\`: move over what you want, then delete \`${beside}\``,
  }
}

/** Remove the deck that `offerDeck` has offered, unless a person has edited it. */
export async function withdrawOffer(path: string, text: string): Promise<void> {
  const beside = offerPathOf(path)
  const there = await readIfThere(beside)
  const isOurs = there && (fileHash(there) === fileHash(text) || isGenerated(await readDeckRecord(beside), there))
  if (isOurs) await rm(beside, { force: true })
  await removeDeckRecord(beside)
}

function offerPathOf(path: string): string {
  return path.replace(/\.md$/, '.new.md')
}
