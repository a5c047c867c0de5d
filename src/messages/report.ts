import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { capitalise } from '../text/capitalise.ts'
import { placeName } from './original.ts'
import { type RuleId, rules } from './rules.ts'

/** A message to report: what was found, by which rule, and where. */
export interface Message {
  ruleId: RuleId
  reason: string
  /** A node's position, a point, or the number of a line in the article; undefined if none is known. */
  place: Position | Point | number | undefined
  /** Whether to report a warning instead of an error; only for rules with `warningWhen`. */
  asWarning?: boolean
}

/**
 * Put a message onto a file, with the severity of its rule. Nobody sees the Markdown of a converted notebook or
 * document: begin its messages with the cell or the paragraph, instead of giving a line.
 */
export function report(file: VFile, { ruleId, reason, place, asWarning = false }: Message): void {
  const at = typeof place === 'number' ? { line: place, column: 1 } : place
  const options = { ruleId, source: 'deckwright' }
  const name = file.data.original && at ? placeName(file, lineOf(at)) : undefined
  const message =
    name === undefined
      ? file.message(reason, { ...options, place: at })
      : file.message(`${capitalise(name)}: ${reason}`, options)
  const { severity } = rules[ruleId]
  // In vfile, `fatal` is true for an error, false for a warning, and undefined for information.
  message.fatal = severity === 'advice' ? undefined : severity === 'error' && !asWarning
}

function lineOf(place: Position | Point): number {
  return 'line' in place ? place.line : place.start.line
}
