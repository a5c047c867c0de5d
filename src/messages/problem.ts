import type { RuleId } from './rules.ts'

/** What is wrong with a slide in the browser: something that a viewer would see, or that must not happen. */
export interface Problem {
  ruleId: RuleId
  /** Number of the slide, from 1; undefined where the fault belongs to no slide. */
  slide: number | undefined
  reason: string
}
