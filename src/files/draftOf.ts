import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { removeLeftovers } from './removeLeftovers.ts'

/**
 * Return the path of a draft of a file or a folder: `talk.md` -> `talk.md.4711-<uuid>.part`, where 4711 is the process
 * id. The caller writes the draft and then renames it to the file. Also remove drafts that killed processes have left
 * in the same folder.
 */
export function draftOf(path: string): string {
  removeLeftovers(dirname(path), /\.(\d+)-[\da-f-]{36}\.part$/)
  return `${path}.${process.pid}-${randomUUID()}.part`
}
