import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { type RuleId, rules } from './rules.ts'

/** What is found, under which rule, and where. */
export interface Message {
  ruleId: RuleId
  reason: string
  /** A node's position, a point, or the number of a line; undefined where the place is unknown. */
  place: Position | Point | number | undefined
  /** Report a warning instead of an error; only for rules with `warningWhen`. */
  asWarning?: boolean
}

/** Put a message onto a file, with the severity of its rule. */
export function report(file: VFile, { ruleId, reason, place, asWarning = false }: Message): void {
  const at = typeof place === 'number' ? { line: place, column: 1 } : place
  const message = file.message(reason, { place: at, ruleId, source: 'deckwright' })
  const { severity } = rules[ruleId]
  // What is neither true nor false is for information.
  message.fatal = severity === 'advice' ? undefined : severity === 'error' && !asWarning
}
