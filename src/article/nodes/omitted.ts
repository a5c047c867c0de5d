import type { Node } from 'unist'
import type { OmissionRule } from '../omissions.ts'

/**
 * A text of the article that is left out of the talk, such as a comment or a table of contents, with the rule that
 * leaves it out.
 */
export interface Omitted extends Node {
  type: 'omitted'
  rule: OmissionRule
  /** Its text in the article. */
  source: string
}

declare module 'mdast' {
  interface BlockContentMap {
    omitted: Omitted
  }
  interface PhrasingContentMap {
    omitted: Omitted
  }
  interface RootContentMap {
    omitted: Omitted
  }
}
