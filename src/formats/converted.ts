import type { Original } from '../messages/original.ts'

/** The Markdown to which a notebook, a Word document or a web page was converted. */
export interface Converted {
  markdown: string
  original: Original
  /** The contents that could not be converted: where each stands in the file (`cell 5, output`), and why. */
  problems: { place: string; reason: string }[]
}
