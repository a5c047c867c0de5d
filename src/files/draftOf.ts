import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { removeLeftovers } from './removeLeftovers.ts'

/**
 * Name a draft beside a file or a folder, which takes its place when it is whole: `talk.md.4711-<uuid>.part`. Drafts that
 * killed processes have left there are removed.
 */
export function draftOf(path: string): string {
  removeLeftovers(dirname(path), /\.(\d+)-[\da-f-]{36}\.part$/)
  return `${path}.${process.pid}-${randomUUID()}.part`
}
