import { readFile } from 'node:fs/promises'
import { VFile } from 'vfile'
import { themeSettings } from '../audience/themeSettings.ts'
import type { Deck } from '../deck/deck.ts'
import { backupPathOf } from '../files/deckRecord.ts'
import { gitBlobOf } from '../files/gitBlob.ts'
import { type SaveOptions, saveDeck } from '../files/saveDeck.ts'
import { report } from '../messages/report.ts'
import { sameSlides } from '../present/sameSlides.ts'
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
  /** The tree that was written as the text; undefined if a person has edited the text, or the deck was given. */
  generated: Deck | undefined
  /**
   * Numbers of the slides that a speaker can skip. The slide that the talk would miss least comes first. Empty if they are
   * not known.
   */
  expendable: number[]
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
    const reason = `Cannot overwrite \`${path}\`, which has been edited: what is new was merged into it; \`${backupPathOf(path)}\` is the deck as it was before`
    report(article, { ruleId: 'deck-merged', place: 1, reason })
  }
  const generated = {
    ...openDeckFile(new VFile({ path, value: text })),
    generated: deck,
    expendable: expendableOf(deck),
  }
  if (!edited) return generated
  const deckFile = openDeckFile(new VFile({ path, value: await readFile(path, 'utf8') }), generated)
  reportConflicts(deckFile.file, { file: article, deck, text })
  return deckFile
}

/**
 * Open a deck that stays as it is.
 *
 * @param before the deck as it was before it was edited
 * @throws {Failure} when a slide's frontmatter is not valid YAML
 */
export function openDeckFile(file: VFile, before?: Pick<DeckFile, 'read' | 'expendable'>): DeckFile {
  const read = readDeck(String(file), file.path)
  return { file, read, generated: undefined, expendable: before ? stillExpendable(before, read) : [] }
}

/** List the numbers of the slides that have a rank as expendable, from 1 for the slide that would be missed least. */
function expendableOf({ children }: Deck): number[] {
  const ranked = children.flatMap(({ data }, at) => (data?.expendable === undefined ? [] : [[data.expendable, at + 1]]))
  return ranked.toSorted(([one = 0], [other = 0]) => one - other).map(([, number = 0]) => number)
}

/** Find the slides that can be skipped in a deck that was edited: those that have kept their titles. */
function stillExpendable(
  { read: before, expendable }: Pick<DeckFile, 'read' | 'expendable'>,
  read: ReadDeck,
): number[] {
  const numberOf = sameSlides(before.slides, read.slides)
  const isSame = (was: number) => before.slides[was - 1]?.title === read.slides[numberOf(was) - 1]?.title
  return [...new Set(expendable.filter(isSame).map(numberOf))]
}
