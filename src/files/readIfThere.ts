import { readFile } from 'node:fs/promises'
import { errorCodeOf } from './errorCodeOf.ts'
import { unwritable } from './unwritable.ts'

/**
 * Read a file that is about to be replaced. Return undefined if it does not exist.
 *
 * @throws {Failure} when the file exists but cannot be read
 */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCodeOf(error))) return undefined
    throw unwritable(path, error)
  }
}
