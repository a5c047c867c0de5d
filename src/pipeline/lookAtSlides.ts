import type { VFile } from 'vfile'
import type { Ledger } from '../ledger/entries.ts'
import type { Problem } from '../messages/problem.ts'
import { report } from '../messages/report.ts'
import { shownNumbers } from '../slidev/isShown.ts'
import type { TrustOptions } from '../trust/requireTrust.ts'
import type { DeckFile } from './deckFile.ts'
import { showDeck } from './showDeck.ts'
import type { StageOwner } from './stageOwner.ts'

/** A fault of a slide or a flaw of its design, and the line of the article that it comes from. */
export interface LocatedProblem extends Problem {
  line: number
}

/** Show a deck in a browser, and report faults of its slides and flaws of their design on the article's file. */
export async function lookAtSlides(
  deckFile: DeckFile,
  { file, ledger }: { file: VFile; ledger: Ledger },
  stage: StageOwner,
  trust: TrustOptions,
): Promise<LocatedProblem[]> {
  const { findFlaws } = await import('../render/flaws/findFlaws.ts')
  const { painted, problems } = await showDeck(deckFile, stage, trust, () => {})
  const found = [...problems, ...findFlaws(painted)].map((problem): LocatedProblem => {
    const line = problem.slide === undefined ? undefined : lineOf(problem.slide, deckFile, ledger)
    return { ...problem, line: line ?? 1 }
  })
  for (const { slide, ruleId, reason, line } of found)
    report(file, { place: line, ruleId, reason: slide === undefined ? reason : `Slide ${slide}: ${reason}` })
  return found
}

/**
 * Find the line of the article that a slide comes from. In a deck that a person has edited, slides have no positions:
 * take the line of the first sentence, item and so on that is on the slide.
 */
function lineOf(slide: number, { read, generated }: DeckFile, { entries }: Ledger): number | undefined {
  const line = generated?.children[slide - 1]?.position?.start.line
  if (line !== undefined) return line
  // The ledger counts hidden slides too.
  const number = shownNumbers(read.slides)[slide - 1]
  const shown = entries.filter(({ where }) => Array.isArray(where) && where.some((place) => place.slide === number))
  return shown[0]?.unit.position.start.line
}
