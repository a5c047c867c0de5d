import type { OmissionRule } from '../../article/omissions.ts'

/** A text of the file that an article was made of. */
export interface OriginalText {
  text: string
  /** Number of the cell, the paragraph or the line that it stands in, as in `OriginalPart`. */
  part: number
  /** The rule by which the article lacks it. */
  rule?: OmissionRule
}
