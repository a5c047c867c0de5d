import type { Original } from '../messages/original.ts'

/** The Markdown that a notebook, a document or a web page was converted to. */
export interface Converted {
  markdown: string
  original: Original
  /** What could not be converted: the place in the file (`cell 5, output`), and why. */
  problems: { place: string; reason: string }[]
}
