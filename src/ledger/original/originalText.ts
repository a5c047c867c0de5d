import type { OmissionRule } from '../../article/omissions.ts'

/** A text of the notebook, the Word document or the web page that was converted to an article. */
export interface OriginalText {
  text: string
  /** Number of the cell, the paragraph or the line in which it stands, as in `OriginalPart`. */
  part: number
  /** The rule by which the conversion leaves it out. */
  rule?: OmissionRule
}
