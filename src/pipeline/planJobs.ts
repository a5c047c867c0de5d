import { basename, extname, join } from 'node:path'
import type { Audience } from '../audience/audience.ts'
import { Failure } from '../failure.ts'
import type { Source } from './readSources.ts'

/** A talk to make: a source, an audience, and the path of the deck. */
export interface Job {
  source: Source
  audience: Audience
  deckPath: string
}

/** Return the folder of an article's decks, one for each audience, and of their images. */
export function deckFolderOf({ name }: Source, decks: string): string {
  return join(decks, name)
}

/**
 * Plan a talk for each source and audience. If the source is a deck, plan one talk of it for the first audience; its
 * outputs are named after the deck.
 *
 * @param decks folder of all decks
 * @throws {Failure} when the files of two talks would have the same paths
 */
export function planJobs(sources: Source[], audiences: Audience[], decks: string): Job[] {
  const jobs = sources.flatMap((source): Job[] => {
    const { path } = source.file
    if (source.isDeck) {
      const [audience] = audiences
      const name = basename(path, extname(path))
      return audience ? [{ source, audience: { ...audience, name }, deckPath: path }] : []
    }
    return audiences.map((audience) => ({
      source,
      audience,
      deckPath: join(deckFolderOf(source, decks), `${audience.name}.md`),
    }))
  })
  for (const [at, job] of jobs.entries()) {
    const other = jobs
      .slice(0, at)
      .find(({ source, audience }) => source.name === job.source.name && audience.name === job.audience.name)
    if (!other) continue
    const both = `\`${other.source.file.path}\` and \`${job.source.file.path}\``
    throw new Failure(
      `Cannot make ${both} in one run, expected articles of different names: both are \`${job.source.name}\``,
    )
  }
  return jobs
}
