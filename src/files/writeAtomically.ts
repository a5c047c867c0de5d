import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { draftOf } from './draftOf.ts'
import { unwritable } from './unwritable.ts'

/**
 * Write a file in one step: another process sees the old file or the new one, never half of it. Create the folder if
 * needed.
 *
 * @throws {Failure} when the folder cannot be made or written to
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const draft = draftOf(path)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(draft, content)
    await rename(draft, path)
  } catch (error) {
    // Removing the draft may fail for the same reason as writing it. Report the first error.
    await rm(draft, { force: true }).catch(() => {})
    throw unwritable(path, error)
  }
}
