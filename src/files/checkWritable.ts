import { access, constants, lstat, stat } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { Failure } from '../failure.ts'
import { codeOf } from './codeOf.ts'
import { unwritable } from './unwritable.ts'

/**
 * See whether a file could be written, before much is done to make it: its nearest folder that is there must be one, and
 * take files.
 *
 * @param option names the folder on the command line
 * @throws Failure when it could not
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

/** The file or folder nearest to a path, upwards. A link that leads nowhere is there, and cannot be used. */
async function nearest(path: string): Promise<string> {
  try {
    await lstat(path)
    return path
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error)) || dirname(path) === path) throw error
    return nearest(dirname(path))
  }
}
