import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { writeWhole } from './writeWhole.ts'

const recordShape = z.object({ deck: z.string() })

/** Where the new deck went: the deck's own place, or a file beside a deck that somebody has edited. */
export interface SavedDeck {
  path: string
  edited: boolean
}

/**
 * Save a deck, but never over a person's work. Beside the deck, in `.deckwright/`, stands the hash of what was generated
 * last; a deck that differs from it has been edited, and then the new one is written beside it, as `<name>.new.md`.
 */
export async function saveDeck(path: string, text: string): Promise<SavedDeck> {
  const record = recordOf(path)
  const beside = path.replace(/\.md$/, '.new.md')
  const current = existsSync(path) ? await readFile(path, 'utf8') : undefined
  if (current !== undefined && current !== text && hash(current) !== (await lastHash(record))) {
    await writeWhole(beside, text)
    return { path: beside, edited: true }
  }
  if (current !== text) await writeWhole(path, text)
  const line = `${JSON.stringify({ deck: hash(text) })}\n`
  if (!existsSync(record) || (await readFile(record, 'utf8')) !== line) await writeWhole(record, line)
  await rm(beside, { force: true })
  return { path, edited: false }
}

/** The file that tells what was generated last. */
export function recordOf(deckPath: string): string {
  return join(dirname(deckPath), '.deckwright', `${basename(deckPath, '.md')}.json`)
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

async function lastHash(record: string): Promise<string | undefined> {
  if (!existsSync(record)) return undefined
  try {
    return recordShape.parse(JSON.parse(await readFile(record, 'utf8'))).deck
  } catch {
    // A record that cannot be read says nothing: the deck counts as edited, which loses nobody's work.
    return undefined
  }
}
