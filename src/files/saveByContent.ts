import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { Failure } from '../failure.ts'
import { readIfThere } from './readIfThere.ts'
import { writeAtomically } from './writeAtomically.ts'

/**
 * Save a file under the hash of its content, unless it exists already: `3f2a….png`.
 *
 * @param ending what follows the hash in the name, such as `.png`
 * @returns the file's name
 * @throws {Failure} when the file cannot be written, or a file of that name has other content
 */
export async function saveByContent(folder: string, bytes: Uint8Array, ending: string): Promise<string> {
  const name = `${hashOf(bytes)}${ending}`
  const path = join(folder, name)
  if (!(await isSavedByContent(path))) await writeAtomically(path, bytes)
  return name
}

/**
 * Tell whether a file that `saveByContent` has saved exists. If a person has replaced its content, stop: the new
 * content must neither be shown as if it were the old one, nor be overwritten.
 *
 * @throws {Failure} when the file's content does not match the hash in its name
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
