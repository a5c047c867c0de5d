import { readFile } from 'node:fs/promises'
import { codeOf } from './codeOf.ts'
import { unwritable } from './unwritable.ts'

/**
 * Read a file that is to be replaced; nothing where there is none.
 *
 * @throws Failure when it is there and cannot be read
 */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined
    throw unwritable(path, error)
  }
}
