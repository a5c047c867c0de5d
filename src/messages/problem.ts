import type { RuleId } from './rules.ts'

/** What the browser found wrong with a slide: something that a reader would see, or that must not happen. */
export interface Problem {
  ruleId: RuleId
  /** Number of the slide, from 1; undefined where the fault belongs to no slide. */
  slide: number | undefined
  reason: string
}
