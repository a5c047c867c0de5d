import type { Node } from 'unist'
import type { OmissionRule } from '../omissions.ts'

/** What a talk has no place for, and why: a comment, a tag of a component, a list of contents. */
export interface Omitted extends Node {
  type: 'omitted'
  rule: OmissionRule
  /** As the article writes it. */
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
