import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Make a folder that only this user can read and write.
 *
 * @throws when it cannot be written, or is somebody else's
 */
export function makePrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (process.getuid !== undefined && statSync(folder).uid !== process.getuid())
    throw new Error(`${folder} is not ours`)
  chmodSync(folder, 0o700)
  const probe = mkdtempSync(join(folder, '.writable-'))
  rmSync(probe, { recursive: true })
}
