import { createHash } from 'node:crypto'

/** The hash by which a record knows a file again. */
export function fileHash(content: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}
