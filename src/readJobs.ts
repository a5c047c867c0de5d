import { existsSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { VFile } from 'vfile'
import type { Audience } from './config.ts'
import { Failure } from './failure.ts'
import { articleOf, recordOf } from './files/deckRecord.ts'
import { nameOfSource } from './files/nameOfSource.ts'
import { readSource } from './files/readSource.ts'

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
  if (isDeck(file)) {
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

/** A deck has a record of what was generated beside it. Its text tells nothing: an article may say what it likes. */
function isDeck(file: VFile): boolean {
  return existsSync(recordOf(file.path))
}
