import { readFile } from 'node:fs/promises'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { Failure } from '../failure.ts'
import { errorCodeOf } from '../files/errorCodeOf.ts'
import { writeAtomically } from '../files/writeAtomically.ts'
import type { Rehearsal } from '../present/rehearsal.ts'

const seconds = z.number().nonnegative()

const shape = z.array(
  z.object({
    date: z.string(),
    wordsPerMinute: z.number().positive(),
    slides: z.array(
      z.object({
        slide: z.number().int().positive(),
        title: z.string(),
        section: z.string(),
        planned: seconds,
        spent: seconds,
      }),
    ),
  }),
)

/** Return the path of a deck's rehearsals: `slides/talk/engineers.md` -> `slides/talk/engineers.rehearsals.yaml`. */
export function rehearsalsPathOf(deckPath: string): string {
  return deckPath.replace(/(?:\.md)?$/, '.rehearsals.yaml')
}

/**
 * Read the rehearsals of a deck, the oldest first. Return none only if there is no file: `addRehearsal` replaces the
 * file, and would lose the rehearsals in a file that cannot be read.
 *
 * @throws {Failure} when the file cannot be read, or does not have the shape that `addRehearsal` writes
 */
export async function readRehearsals(deckPath: string): Promise<Rehearsal[]> {
  const path = rehearsalsPathOf(deckPath)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const code = errorCodeOf(error)
    if (code === 'ENOENT') return '[]'
    throw new Failure(`Cannot read \`${path}\` (${code}), expected rehearsals: make it readable, or move it away`, {
      cause: error,
    })
  })
  try {
    return shape.parse(parse(text))
  } catch {
    throw new Failure(
      `Cannot read \`${path}\`, expected rehearsals as \`present --rehearse\` writes them: mend or delete it`,
    )
  }
}

/** Append a rehearsal to the file of a deck's rehearsals, and return the path of that file. */
export async function addRehearsal(deckPath: string, rehearsal: Rehearsal): Promise<string> {
  const path = rehearsalsPathOf(deckPath)
  const all = [...(await readRehearsals(deckPath)), rehearsal]
  await writeAtomically(path, stringify(all, { lineWidth: 0 }))
  return path
}
