import type { Original } from '../messages/original.ts'

/** What a file of another format becomes. */
export interface Converted {
  markdown: string
  original: Original
  /** What could not be taken over, and where it is in the file. */
  problems: { place: string; reason: string }[]
}
