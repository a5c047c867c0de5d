import type { OmissionRule } from '../../article/omissions.ts'

/** A text of the file that an article was made of. */
export interface OriginalText {
  text: string
  /** Number of the cell, the paragraph or the line that it stands in. */
  part: number
  /** The rule by which it is left out. */
  rule?: OmissionRule
}
