import type { VFile } from 'vfile'
import { report } from '../messages/report.ts'
import type { RuleId } from '../messages/rules.ts'
import type { Ledger, Place } from './entries.ts'

/** Most characters of a text that a message quotes. */
const quoted = 60

/**
 * Report what is wrong with a deck as messages on its article's file, at the article's lines. What is lost is an error.
 * Anything else is an error too, but a warning in a deck that a person has edited, who may have intended it.
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
  return `\`${line.length > quoted ? `${line.slice(0, quoted)}…` : line}\``
}
