import { readFile, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { fileHash } from './fileHash.ts'
import { pathFrom, realPath } from './realPath.ts'
import { writeWhole } from './writeWhole.ts'

/** What `.deckwright/<audience>.json` beside a deck remembers. */
const recordShape = z.object({
  /** Hash of what was generated last. */
  deck: z.string(),
  /** Path, from the deck's folder, of the article that it was made of; records of older versions have none. */
  article: z.string().optional(),
})

export type DeckRecord = z.infer<typeof recordShape>

/** The file that tells what was generated last. */
export function recordOf(deckPath: string): string {
  return join(dirname(deckPath), '.deckwright', `${basename(deckPath, '.md')}.json`)
}

export async function readDeckRecord(deckPath: string): Promise<DeckRecord | undefined> {
  try {
    return recordShape.parse(JSON.parse(await readFile(recordOf(deckPath), 'utf8')))
  } catch {
    // A record that is not there, or cannot be read, says nothing: the deck counts as edited, which loses nobody's work.
    return undefined
  }
}

/** Remember what was generated, and of which article. A record that says so already is left alone. */
export async function writeDeckRecord(deckPath: string, text: string, article: string): Promise<void> {
  await saveRecord(deckPath, { deck: fileHash(text), article: await pathFrom(dirname(deckPath), article) })
}

/** Remember that a deck belongs to an article that has been moved. */
export async function moveDeckRecord(deckPath: string, { deck }: DeckRecord, article: string): Promise<void> {
  await saveRecord(deckPath, { deck, article: await pathFrom(dirname(deckPath), article) })
}

export async function removeDeckRecord(deckPath: string): Promise<void> {
  await rm(recordOf(deckPath), { force: true })
}

/** The article that a deck was made of, by its record. It need not be there any more. */
export async function articleOf(deckPath: string): Promise<string | undefined> {
  const article = (await readDeckRecord(deckPath))?.article
  return article === undefined ? undefined : resolve(await realPath(dirname(deckPath)), article)
}

async function saveRecord(deckPath: string, record: DeckRecord): Promise<void> {
  const last = await readDeckRecord(deckPath)
  if (last?.deck === record.deck && last.article === record.article) return
  await writeWhole(recordOf(deckPath), `${JSON.stringify(record)}\n`)
}
