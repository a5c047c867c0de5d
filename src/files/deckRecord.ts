import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { fileHash } from './fileHash.ts'
import { pathFrom, realPath } from './realPath.ts'
import { writeAtomically } from './writeAtomically.ts'

/** A deck as it was generated. */
export interface GeneratedDeck {
  /** Its hash. */
  deck: string
  /** The name that git gives to the content of its article; missing in records of older versions. */
  blob?: string | undefined
  /** Its text, with which an edited deck is compared; missing in records of older versions. */
  text?: string | undefined
}

/** What is known of a deck. */
export interface DeckRecord {
  /** Path of its article, relative to the deck's folder; missing in records of older versions. */
  article: string | undefined
  /** What was generated last. There are several after git has merged the records of two people. */
  generated: GeneratedDeck[]
}

/** A line of `.deckwright/<audience>.jsonl` beside a deck. Older versions wrote one line, into a file `.json`. */
const lineShape = z.object({
  article: z.string().optional(),
  deck: z.string().optional(),
  blob: z.string().optional(),
  text: z.string().optional(),
})

/** Let git keep the lines of both sides: a record with two generated decks is read as well as one. */
const attributes = '*.jsonl merge=union\n'

/** Return the path of a deck's record: `slides/talk/engineers.md` -> `slides/talk/.deckwright/engineers.jsonl`. */
export function recordPathOf(deckPath: string): string {
  return besideDeck(deckPath, 'jsonl')
}

/** Return the path of the copy of a deck as it was before something was merged into it. */
export function beforePathOf(deckPath: string): string {
  return besideDeck(deckPath, 'before.md')
}

function besideDeck(deckPath: string, ending: string): string {
  return join(dirname(deckPath), '.deckwright', `${basename(deckPath, '.md')}.${ending}`)
}

/** Tell whether a file has the record of a deck beside it. */
export function hasRecord(deckPath: string): boolean {
  return existsSync(recordPathOf(deckPath)) || existsSync(besideDeck(deckPath, 'json'))
}

/** Read a deck's record. Without a readable one the deck counts as edited, so that no work is lost. */
export async function readDeckRecord(deckPath: string): Promise<DeckRecord | undefined> {
  const text = await readFile(recordPathOf(deckPath), 'utf8').catch(() =>
    readFile(besideDeck(deckPath, 'json'), 'utf8').catch(() => ''),
  )
  const lines = text.split(/\r?\n/).flatMap((line) => readLine(line) ?? [])
  const generated = lines.flatMap(({ deck, blob, text }) => (deck === undefined ? [] : [{ deck, blob, text }]))
  if (generated.length === 0) return undefined
  const articles = lines.flatMap(({ article }) => article ?? [])
  const folder = await realPath(dirname(deckPath))
  return { article: articles.find((path) => existsSync(resolve(folder, path))) ?? articles[0], generated }
}

function readLine(line: string): z.infer<typeof lineShape> | undefined {
  try {
    return lineShape.parse(JSON.parse(line))
  } catch {
    // A line that cannot be read says nothing; the others may.
    return undefined
  }
}

/** Tell whether a deck is one that was generated last. */
export function isGenerated(record: DeckRecord | undefined, content: string | Uint8Array): boolean {
  const hash = fileHash(content)
  return record?.generated.some(({ deck }) => deck === hash) ?? false
}

/** Where a deck came from, for its record. */
export interface Origin {
  /** Path of the article. */
  article: string
  /** The name that git gives to its content. */
  blob: string
}

/** Record what was generated, and from which article. A record that already says so is not written again. */
export async function writeDeckRecord(deckPath: string, text: string, { article, blob }: Origin): Promise<void> {
  const path = await pathFrom(dirname(deckPath), article)
  await saveRecord(deckPath, { article: path, generated: [{ deck: fileHash(text), blob, text }] })
}

/**
 * Record what will be generated beside what was generated last. If the program is killed, or the disk is full, before both
 * deck and record are written, the next run knows either deck.
 */
export async function announceDeck(
  deckPath: string,
  text: string,
  { article, blob }: Origin,
  last: DeckRecord | undefined,
): Promise<void> {
  const path = await pathFrom(dirname(deckPath), article)
  const next = { deck: fileHash(text), blob, text }
  await saveRecord(deckPath, { article: path, generated: [...(last?.generated ?? []), next] })
}

/** Record that the article of a deck has been moved. */
export async function recordMovedArticle(deckPath: string, record: DeckRecord, article: string): Promise<void> {
  const path = await pathFrom(dirname(deckPath), article)
  if (path !== record.article) await saveRecord(deckPath, { ...record, article: path })
}

export async function removeDeckRecord(deckPath: string): Promise<void> {
  await rm(recordPathOf(deckPath), { force: true })
  await rm(besideDeck(deckPath, 'json'), { force: true })
}

/** Return the path of the article that a deck was made from, according to its record. It may no longer exist. */
export async function articleOf(deckPath: string): Promise<string | undefined> {
  const article = (await readDeckRecord(deckPath))?.article
  return article === undefined ? undefined : resolve(await realPath(dirname(deckPath)), article)
}

/** Write one entry a line, in the order of their bytes, so that the same record has the same bytes. */
async function saveRecord(deckPath: string, { article, generated }: DeckRecord): Promise<void> {
  const path = recordPathOf(deckPath)
  const lines = [{ article }, ...generated].map((entry) => `${JSON.stringify(entry)}\n`)
  const content = lines.sort().join('')
  if ((await readFile(path, 'utf8').catch(() => undefined)) === content) return
  await writeAtomically(path, content)
  const beside = join(dirname(path), '.gitattributes')
  if (!existsSync(beside)) await writeAtomically(beside, attributes)
  await rm(besideDeck(deckPath, 'json'), { force: true })
}
