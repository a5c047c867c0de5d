import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Hash a file for a record: `sha256-<base64>`. */
export function fileHash(content: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}

/** Hash what a file holds now; undefined if it cannot be read. */
export function hashNow(path: string): string | undefined {
  try {
    return fileHash(readFileSync(path))
  } catch {
    return undefined
  }
}
