import { mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { makePrivate } from './makePrivate.ts'

/**
 * Give a folder that only this user can read and write, for what is costly to make again: `~/.cache/deckwright/<name>`,
 * or under XDG_CACHE_HOME where that is set. Where it cannot be written (no home, a read-only disk, somebody else's
 * folder) it is a private temporary folder that goes when the process ends.
 *
 * @param name one path segment
 */
export function cacheFolder(name: string): string {
  // The specification has relative values ignored.
  const home = process.env.XDG_CACHE_HOME
  const base = home !== undefined && isAbsolute(home) ? home : join(homedir(), '.cache')
  try {
    // Programs and fonts are run from here: nobody else may be able to put some there.
    const own = join(base, 'deckwright')
    makePrivate(own)
    makePrivate(join(own, name))
    return join(own, name)
  } catch {
    return temporaryFolder(name)
  }
}

const temporary = new Map<string, string>()

function temporaryFolder(name: string): string {
  const known = temporary.get(name)
  if (known !== undefined) return known
  const folder = mkdtempSync(join(tmpdir(), `deckwright-${name}-`))
  temporary.set(name, folder)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
