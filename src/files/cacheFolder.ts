import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { makePrivate } from './makePrivate.ts'

/**
 * Return a private folder for what is costly to make again: `~/.cache/deckwright/<name>`, or under XDG_CACHE_HOME where
 * that is set. If it cannot be written to (no home, a read-only disk, another user's folder), return a private
 * temporary folder that is removed when the process ends.
 *
 * @param name one path segment
 */
export function cacheFolder(name: string): string {
  const key = `${process.env.XDG_CACHE_HOME}\n${name}`
  const known = found.get(key)
  if (known !== undefined && existsSync(known)) return known
  const folder = findFolder(name)
  found.set(key, folder)
  return folder
}

/** Folders that were found private before, by what they depend on. */
const found = new Map<string, string>()

/** Return the folder of all caches, `~/.cache/deckwright`, whether or not it can be written to. */
export function cacheRoot(): string {
  // The specification says that relative values are to be ignored.
  const home = process.env.XDG_CACHE_HOME
  return join(home !== undefined && isAbsolute(home) ? home : join(homedir(), '.cache'), 'deckwright')
}

function findFolder(name: string): string {
  try {
    // Programs and fonts are run from here, so no other user may be able to write here.
    const own = cacheRoot()
    makePrivate(own)
    makePrivate(join(own, name))
    return join(own, name)
  } catch {
    return temporaryFolder(name)
  }
}

function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `deckwright-${name}-`))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
