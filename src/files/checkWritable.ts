import { access, constants, lstat, stat } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { Failure } from '../failure.ts'
import { errorCodeOf } from './errorCodeOf.ts'
import { unwritable } from './unwritable.ts'

/**
 * Check that a file can be written before much work is done to make it: its nearest existing parent must be a folder,
 * and writable.
 *
 * @param option the option that names the folder on the command line, for the message
 * @throws {Failure} when it cannot
 */
export async function checkWritable(path: string, option: '--decks' | '--out'): Promise<void> {
  try {
    const folder = await nearest(dirname(resolve(path)))
    if (!(await stat(folder)).isDirectory()) {
      const file = relative('.', folder)
      throw new Failure(
        `Cannot write \`${path}\`, expected a folder: \`${file}\` is a file; choose another one with \`${option}\``,
      )
    }
    await access(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw error instanceof Failure ? error : unwritable(path, error)
  }
}

/**
 * Find the nearest existing path, upwards from this one. A broken link counts as existing: it cannot be written
 * through.
 */
async function nearest(path: string): Promise<string> {
  try {
    await lstat(path)
    return path
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(errorCodeOf(error)) || dirname(path) === path) throw error
    return nearest(dirname(path))
  }
}
