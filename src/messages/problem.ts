import type { RuleId } from './rules.ts'

/** A fault of a slide in the browser, such as text that is cut off, or a request to another host. */
export interface Problem {
  ruleId: RuleId
  /** Number of the slide, from 1; undefined where the fault belongs to no slide. */
  slide: number | undefined
  reason: string
}
