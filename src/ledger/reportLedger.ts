import type { VFile } from 'vfile'
import { report } from '../messages/report.ts'
import type { RuleId } from '../messages/rules.ts'
import type { Ledger, Place } from './entries.ts'

/** How many characters of a text a message quotes at most. */
const mostQuoted = 60

/**
 * Report what is wrong with a deck as messages on its article's file, at the article's lines. A lost unit is always an
 * error. Other findings are errors in a generated deck, and warnings in an edited deck, whose editor may have intended
 * them.
 */
export function reportLedger(ledger: Ledger, file: VFile, { edited }: { edited: boolean }): void {
  const tell = (ruleId: RuleId, place: number, reason: string, asWarning = false): void =>
    report(file, { ruleId, place, reason, asWarning })
  for (const { kind, text, position } of ledger.lost) {
    const reason = `Cannot find the ${kind} ${quote(text)} in the deck, expected it on a slide or in the notes`
    tell('lost', position.start.line, reason)
  }
  for (const { unit, where } of ledger.repeated)
    tell('repeated', unit.position.start.line, `Unexpected ${quote(unit.text)} again ${describePlace(where)}`, edited)
  for (const { unit, where } of ledger.outOfOrder) {
    const reason = `Unexpected ${quote(unit.text)} ${describePlace(where)}, expected the article's order`
    tell('out-of-order', unit.position.start.line, reason, edited)
  }
  for (const { text, where, position } of ledger.invented) {
    const reason = `Unexpected ${quote(text)} ${describePlace(where)}, expected words of the article`
    tell('invented', position.start.line, reason, edited)
  }
}

function describePlace({ slide, part }: Place): string {
  return part === 'slide' ? `on slide ${slide}` : `in the notes of slide ${slide}`
}

function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replaceAll('`', "'")
  return `\`${line.length > mostQuoted ? `${line.slice(0, mostQuoted)}…` : line}\``
}
