import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../failure.ts'
import { draftOf } from './draftOf.ts'
import { unwritable } from './unwritable.ts'
import { writeAtomically } from './writeAtomically.ts'

/**
 * Replace a folder in one step, so that no file of an earlier run is left in it.
 *
 * @param files the bytes of each file, by its path in the folder
 * @throws {Failure} when the folder cannot be written
 */
export async function writeFolder(path: string, files: Map<string, Uint8Array>): Promise<void> {
  const draft = draftOf(path)
  try {
    for (const [name, bytes] of files) await writeAtomically(join(draft, name), bytes)
    await rm(path, { recursive: true, force: true })
    await rename(draft, path)
  } catch (error) {
    // Removing the draft may fail for the same reason as writing it. Report the first error.
    await rm(draft, { recursive: true, force: true }).catch(() => {})
    throw unwritable(path, error instanceof Failure ? error.cause : error)
  }
}
