import type { VFile } from 'vfile'
import type { Deck } from '../deck/deck.ts'
import type { ReadDeck } from '../slidev/readDeck.ts'
import type { Problem } from './problem.ts'

/** Where a problem of a slide is told: at the article's line, or, of a deck that a person works on, at the deck's own. */
export type Origin = { file: VFile; deck: Deck } | { file: VFile; read: ReadDeck }

/** Put what the browser found onto the file that it comes from. */
export function reportProblem({ slide, severity, ruleId, reason }: Problem, origin: Origin): void {
  const at = (slide ?? 0) - 1
  const line = 'deck' in origin ? origin.deck.children[at]?.position?.start.line : origin.read.slides[at]?.line
  report(origin.file, { line, severity, ruleId, reason: slide === undefined ? reason : `Slide ${slide}: ${reason}` })
}

/** Put an error or a warning onto a file, at a line, the first one unless it is known. */
export function report(
  file: VFile,
  {
    line = 1,
    severity,
    ruleId,
    reason,
  }: { line?: number | undefined; severity: Problem['severity']; ruleId: string; reason: string },
): void {
  const message = file.message(reason, { place: { line, column: 1 }, ruleId, source: 'deckwright' })
  message.fatal = severity === 'error'
}
