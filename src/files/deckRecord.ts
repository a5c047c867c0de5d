import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { fileHash } from './fileHash.ts'
import { pathFrom, realPath } from './realPath.ts'
import { writeAtomically } from './writeAtomically.ts'

/** A deck as the program generated it, before anybody could edit it. */
export interface GeneratedDeck {
  /** Hash of the deck's text, as `fileHash` makes it. */
  deck: string
  /** Git's blob id of the article that the deck was made of; missing in records of older versions. */
  blob?: string | undefined
  /** Text of the deck, the base when an edited deck is merged; missing in records of older versions. */
  text?: string | undefined
}

/** The record of a deck: what the file `.deckwright/<audience>.jsonl` beside it says. */
export interface DeckRecord {
  /** Path of the deck's article, relative to the deck's folder; missing in records of older versions. */
  article: string | undefined
  /** The deck that was generated last. Several, after git has merged the records of two people. */
  generated: GeneratedDeck[]
}

/** The JSON of one line of a record. Older versions wrote a single line, into `.deckwright/<audience>.json`. */
const lineShape = z.object({
  article: z.string().optional(),
  deck: z.string().optional(),
  blob: z.string().optional(),
  text: z.string().optional(),
})

/**
 * Content of `.deckwright/.gitattributes`: when git merges two records, it keeps the lines of both. A record may list
 * several generated decks.
 */
const gitAttributes = '*.jsonl merge=union\n'

/** Return the path of a deck's record: `slides/talk/engineers.md` -> `slides/talk/.deckwright/engineers.jsonl`. */
export function recordPathOf(deckPath: string): string {
  return recordFileOf(deckPath, 'jsonl')
}

/** Return the path of the backup of an edited deck, which is written before anything is merged into the deck. */
export function backupPathOf(deckPath: string): string {
  return recordFileOf(deckPath, 'before.md')
}

/** Return the path of a deck's file in `.deckwright/`: `slides/talk/.deckwright/engineers.before.md`. */
function recordFileOf(deckPath: string, ending: string): string {
  return join(dirname(deckPath), '.deckwright', `${basename(deckPath, '.md')}.${ending}`)
}

/** Tell whether a file is a deck of this program: whether it has a record beside it. */
export function hasRecord(deckPath: string): boolean {
  return existsSync(recordPathOf(deckPath)) || existsSync(recordFileOf(deckPath, 'json'))
}

/** Read a deck's record. A deck without a readable record counts as edited, so that no person's work is lost. */
export async function readDeckRecord(deckPath: string): Promise<DeckRecord | undefined> {
  const text = await readFile(recordPathOf(deckPath), 'utf8').catch(() =>
    readFile(recordFileOf(deckPath, 'json'), 'utf8').catch(() => ''),
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
    // Skip a line that cannot be read; the other lines may be readable.
    return undefined
  }
}

/** Tell whether a deck's content is what was generated last. Then nobody has edited the deck since. */
export function isGenerated(record: DeckRecord | undefined, content: string | Uint8Array): boolean {
  const hash = fileHash(content)
  return record?.generated.some(({ deck }) => deck === hash) ?? false
}

/** The article that a deck was made of, for the deck's record. */
export interface Origin {
  /** Path of the article. */
  article: string
  /** Git's blob id of the article's content. */
  blob: string
}

/** Record a generated deck and its article. A record that already has this content is not written again. */
export async function writeDeckRecord(deckPath: string, text: string, { article, blob }: Origin): Promise<void> {
  const path = await pathFrom(dirname(deckPath), article)
  await saveRecord(deckPath, { article: path, generated: [{ deck: fileHash(text), blob, text }] })
}

/**
 * Record a deck before it is written, and keep the entry of the last one. If the program is killed or
 * the disk is full in between, the next run recognises whichever of the two decks is on disk as generated.
 */
export async function recordPendingDeck(
  deckPath: string,
  text: string,
  { article, blob }: Origin,
  last: DeckRecord | undefined,
): Promise<void> {
  const path = await pathFrom(dirname(deckPath), article)
  const next = { deck: fileHash(text), blob, text }
  await saveRecord(deckPath, { article: path, generated: [...(last?.generated ?? []), next] })
}

/** Record the new path of an article that has been moved. */
export async function recordMovedArticle(deckPath: string, record: DeckRecord, article: string): Promise<void> {
  const path = await pathFrom(dirname(deckPath), article)
  if (path !== record.article) await saveRecord(deckPath, { ...record, article: path })
}

export async function removeDeckRecord(deckPath: string): Promise<void> {
  await rm(recordPathOf(deckPath), { force: true })
  await rm(recordFileOf(deckPath, 'json'), { force: true })
}

/** Return the path of a deck's article according to the deck's record. The article may no longer exist. */
export async function articleOf(deckPath: string): Promise<string | undefined> {
  const article = (await readDeckRecord(deckPath))?.article
  return article === undefined ? undefined : resolve(await realPath(dirname(deckPath)), article)
}

/** Write a record, one entry a line. The lines are sorted, so that the same record always has the same bytes. */
async function saveRecord(deckPath: string, { article, generated }: DeckRecord): Promise<void> {
  const path = recordPathOf(deckPath)
  const lines = [{ article }, ...generated].map((entry) => `${JSON.stringify(entry)}\n`)
  const content = lines.sort().join('')
  if ((await readFile(path, 'utf8').catch(() => undefined)) === content) return
  await writeAtomically(path, content)
  const beside = join(dirname(path), '.gitattributes')
  if (!existsSync(beside)) await writeAtomically(beside, gitAttributes)
  await rm(recordFileOf(deckPath, 'json'), { force: true })
}
