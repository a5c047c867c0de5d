import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Create a folder, or restrict an existing one, so that only this user can read and write it.
 *
 * @throws when the folder cannot be written to, or belongs to another user
 */
export function makePrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (process.getuid !== undefined && statSync(folder).uid !== process.getuid())
    throw new Error(`${folder} is not ours`)
  chmodSync(folder, 0o700)
  const probe = mkdtempSync(join(folder, '.writable-'))
  rmSync(probe, { recursive: true })
}
