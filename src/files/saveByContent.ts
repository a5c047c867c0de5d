import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { Failure } from '../failure.ts'
import { readIfThere } from './readIfThere.ts'
import { writeAtomically } from './writeAtomically.ts'

/**
 * Save a file under the hash of its content, unless it exists already.
 *
 * @param ending what follows the hash, such as `.png`
 * @returns its name
 * @throws {Failure} when it cannot be written, or a file of that name has other content
 */
export async function saveByContent(folder: string, bytes: Uint8Array, ending: string): Promise<string> {
  const name = `${hashOf(bytes)}${ending}`
  const path = join(folder, name)
  if (!(await isSavedByContent(path))) await writeAtomically(path, bytes)
  return name
}

/**
 * Tell whether a file that is named after its content exists. If a person has put other content there, it is neither
 * shown instead of the right file nor overwritten.
 *
 * @throws {Failure} when it has other content
 */
export async function isSavedByContent(path: string): Promise<boolean> {
  const bytes = await readIfThere(path)
  if (bytes === undefined) return false
  if (basename(path).startsWith(hashOf(bytes))) return true
  throw new Failure(
    `Cannot use \`${path}\`, expected the content that it is named after: the file has been changed; move it away, or rename it`,
  )
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 20)
}
