import type { VFile } from 'vfile'
import type { Deck } from '../deck/deck.ts'
import type { Problem } from '../messages/problem.ts'
import { report } from '../messages/report.ts'
import type { ReadDeck } from '../slidev/readDeck.ts'

/**
 * The file on which problems of slides are reported: the article, with its deck; or the deck's file, if a person has
 * edited it.
 */
export type ReportTarget = { file: VFile; deck: Deck } | { file: VFile; read: ReadDeck }

/** Report a problem that the browser found, at the line that its slide comes from. */
export function reportProblem({ slide, ruleId, reason }: Problem, origin: ReportTarget): void {
  const at = (slide ?? 0) - 1
  const line = 'deck' in origin ? origin.deck.children[at]?.position?.start.line : origin.read.slides[at]?.line
  const place = line ?? 1
  report(origin.file, { place, ruleId, reason: slide === undefined ? reason : `Slide ${slide}: ${reason}` })
}
