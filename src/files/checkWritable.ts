import { access, constants, lstat, stat } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { Failure } from '../failure.ts'
import { errorCodeOf } from './errorCodeOf.ts'
import { unwritable } from './unwritable.ts'

/**
 * Check that a file can be written, before much work is done to make it. The nearest folder above it that exists must
 * be a folder, not a file, and writable.
 *
 * @param option the command-line option that chooses the folder, for the message
 * @throws {Failure} when the file cannot be written
 */
export async function checkWritable(path: string, option: '--decks' | '--out'): Promise<void> {
  try {
    const folder = await nearestExisting(dirname(resolve(path)))
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
 * Return the path itself if it exists, else the nearest folder above it that does. Return a broken symbolic link too:
 * nothing can be written through it, so the check has to fail.
 */
async function nearestExisting(path: string): Promise<string> {
  try {
    await lstat(path)
    return path
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(errorCodeOf(error)) || dirname(path) === path) throw error
    return nearestExisting(dirname(path))
  }
}
