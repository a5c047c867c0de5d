import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { unwritable } from './unwritable.ts'

/**
 * Write a file, and its folder, in one step: whoever looks sees the old file or the new one, never half of it.
 *
 * @throws Failure when the folder cannot be made or written to
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}.part`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(draft, content)
    await rename(draft, path)
  } catch (error) {
    // What kept the draft from being written may keep it from being removed; the first error is the one to tell.
    await rm(draft, { force: true }).catch(() => {})
    throw unwritable(path, error)
  }
}
