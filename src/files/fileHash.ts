import { createHash } from 'node:crypto'

/** Hash a file for a record: `sha256-<base64>`. */
export function fileHash(content: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}
