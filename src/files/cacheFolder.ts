import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { makePrivate } from './makePrivate.ts'

/**
 * Return a private cache folder: `~/.cache/deckwright/<name>`, or `$XDG_CACHE_HOME/deckwright/<name>` if that variable
 * is set. If the folder cannot be written to (no home, a read-only disk, another user's folder), return a private
 * temporary folder that is removed when the process ends.
 *
 * @param name one path segment
 */
export function cacheFolder(name: string): string {
  const key = `${process.env.XDG_CACHE_HOME}\n${name}`
  const known = foundFolders.get(key)
  if (known !== undefined && existsSync(known)) return known
  const folder = findFolder(name)
  foundFolders.set(key, folder)
  return folder
}

/**
 * Cache folders that this process has already found. A key is the value of XDG_CACHE_HOME, a line break and the name.
 */
const foundFolders = new Map<string, string>()

/** Return the folder of all caches, `~/.cache/deckwright`, whether or not it can be written to. */
export function cacheRoot(): string {
  // The XDG specification tells programs to ignore a relative path.
  const home = process.env.XDG_CACHE_HOME
  return join(home !== undefined && isAbsolute(home) ? home : join(homedir(), '.cache'), 'deckwright')
}

function findFolder(name: string): string {
  try {
    // Cached programs are run, and cached fonts are loaded. So no other user may be able to write here.
    const root = cacheRoot()
    makePrivate(root)
    makePrivate(join(root, name))
    return join(root, name)
  } catch {
    return temporaryFolder(name)
  }
}

function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `deckwright-${name}-`))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
