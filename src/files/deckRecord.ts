import { readFile, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { fileHash } from './fileHash.ts'
import { pathFrom, realPath } from './realPath.ts'
import { writeAtomically } from './writeAtomically.ts'

/** The contents of `.deckwright/<audience>.json` beside a deck. */
const recordShape = z.object({
  /** Hash of the deck that was generated last. */
  deck: z.string(),
  /** Path of its article, relative to the deck's folder; missing in records of older versions. */
  article: z.string().optional(),
})

export type DeckRecord = z.infer<typeof recordShape>

/** Return the path of a deck's record: `slides/talk/engineers.md` -> `slides/talk/.deckwright/engineers.json`. */
export function recordPathOf(deckPath: string): string {
  return join(dirname(deckPath), '.deckwright', `${basename(deckPath, '.md')}.json`)
}

export async function readDeckRecord(deckPath: string): Promise<DeckRecord | undefined> {
  try {
    return recordShape.parse(JSON.parse(await readFile(recordPathOf(deckPath), 'utf8')))
  } catch {
    // Without a readable record the deck counts as edited, so that no work is lost.
    return undefined
  }
}

/** Record what was generated, and from which article. A record that already says so is not written again. */
export async function writeDeckRecord(deckPath: string, text: string, article: string): Promise<void> {
  await saveRecord(deckPath, { deck: fileHash(text), article: await pathFrom(dirname(deckPath), article) })
}

/** Record that the article of a deck has been moved. */
export async function recordMovedArticle(deckPath: string, { deck }: DeckRecord, article: string): Promise<void> {
  await saveRecord(deckPath, { deck, article: await pathFrom(dirname(deckPath), article) })
}

export async function removeDeckRecord(deckPath: string): Promise<void> {
  await rm(recordPathOf(deckPath), { force: true })
}

/** Return the path of the article that a deck was made from, according to its record. It may no longer exist. */
export async function articleOf(deckPath: string): Promise<string | undefined> {
  const article = (await readDeckRecord(deckPath))?.article
  return article === undefined ? undefined : resolve(await realPath(dirname(deckPath)), article)
}

async function saveRecord(deckPath: string, record: DeckRecord): Promise<void> {
  const last = await readDeckRecord(deckPath)
  if (last?.deck === record.deck && last.article === record.article) return
  await writeAtomically(recordPathOf(deckPath), `${JSON.stringify(record)}\n`)
}
