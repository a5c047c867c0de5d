import { existsSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { VFile } from 'vfile'
import type { Audience } from '../audience/audience.ts'
import { Failure } from '../failure.ts'
import { articleOf, readDeckRecord, recordOf } from '../files/deckRecord.ts'
import { fileHash } from '../files/fileHash.ts'
import { nameOfSource } from '../files/nameOfSource.ts'
import { readSource } from '../files/readSource.ts'

/** A source that has been read, and where what is made of it goes. */
export interface Job {
  file: VFile
  audience: Audience
  /** Name of the outputs' folder. */
  name: string
  deckPath: string
  /** Path of the article; of a deck the one that it was made of, if that is known. */
  article: string | undefined
  /** What was given is a deck, and is not to be written. */
  isDeck: boolean
}

/**
 * Read articles, or decks in their place.
 *
 * @throws Failure when one cannot be read, or two of them would go to one place
 */
export async function readJobs(paths: string[], audiences: Audience[], decks: string): Promise<Job[]> {
  const read = await Promise.all(paths.map((path) => Promise.all(audiences.map((one) => readJob(path, one, decks)))))
  // A deck is for one audience, whatever is asked for.
  const jobs = read.flatMap((forAll) => (forAll[0]?.isDeck ? forAll.slice(0, 1) : forAll))
  for (const [at, job] of jobs.entries()) {
    const other = jobs
      .slice(0, at)
      .find(({ name, audience }) => name === job.name && audience.name === job.audience.name)
    if (!other) continue
    const both = `\`${other.file.path}\` and \`${job.file.path}\``
    throw new Failure(`Cannot make ${both} in one run, expected articles of different names: both are \`${job.name}\``)
  }
  return jobs
}

async function readJob(path: string, audience: Audience, decks: string): Promise<Job> {
  const file = await readSource(path)
  if (await isDeck(file)) {
    return {
      file,
      audience: { ...audience, name: basename(path, extname(path)) },
      name: basename(dirname(resolve(path))),
      deckPath: path,
      article: await articleOf(path),
      isDeck: true,
    }
  }
  const name = nameOfSource(path)
  return { file, audience, name, deckPath: join(decks, name, `${audience.name}.md`), article: path, isDeck: false }
}

/**
 * A deck has a record of what was generated beside it, and is that, or still opens as our decks do: then somebody has
 * edited it. Alone neither tells anything: an article may say what it likes, and come with any file.
 *
 * @throws Failure when only its record is missing: nobody means a deck to be read as an article
 */
async function isDeck(file: VFile): Promise<boolean> {
  const { path, value } = file
  const text = String(value)
  if (existsSync(recordOf(path)))
    return /^colorSchema:/m.test(headOf(text)) || (await readDeckRecord(path))?.deck === fileHash(text)
  if (!opensAsDeck.test(text)) return false
  throw new Failure(
    `Cannot tell what \`${path}\` is: it opens as a deck, and has no record; copy that of the deck to \`${recordOf(path)}\`, or, if it is an article, put another line first`,
  )
}

/** The headmatter that we write, up to the title. */
const opensAsDeck = /^---\r?\ntheme: "[^"\n]*"\r?\naddons: \[[^\n]*\]\r?\ncolorSchema: (?:dark|light)\r?\ntitle: /

function headOf(text: string): string {
  const head = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? ''
  return /^theme:/m.test(head) ? head : ''
}
