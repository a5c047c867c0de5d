import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeAtomically } from './writeAtomically.ts'

const recordShape = z.record(z.string(), z.string().regex(/^[\da-f]{20}\.\w+$/))

/** Maps the URL of each fetched image to the name of its copy in `public/images` beside the deck. */
export type FetchedImages = Map<string, string>

/** Read the record of all images that were fetched for the decks of a folder. */
export async function readFetchedImages(deckFolder: string): Promise<FetchedImages> {
  try {
    return new Map(Object.entries(recordShape.parse(JSON.parse(await readFile(recordIn(deckFolder), 'utf8')))))
  } catch {
    // Without a readable record the images are fetched again.
    return new Map()
  }
}

export async function saveFetchedImages(deckFolder: string, fetched: FetchedImages): Promise<void> {
  const sorted = Object.fromEntries([...fetched].sort(([one], [other]) => (one < other ? -1 : 1)))
  await writeAtomically(recordIn(deckFolder), `${JSON.stringify(sorted, undefined, 2)}\n`)
}

/**
 * Return the path of the record of fetched images. It lies beside the decks' own records, and is committed with them.
 */
function recordIn(deckFolder: string): string {
  return join(deckFolder, '.deckwright', 'images.json')
}
