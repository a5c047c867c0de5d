import { VFile } from 'vfile'
import { isRuleId, rules } from '../messages/rules.ts'

type Message = VFile['messages'][number]

/** More messages of one rule than this are folded into one. */
const mostUnfolded = 3
/** The most line numbers that a folded message names. */
const mostLines = 12

/**
 * Fold many messages of one rule into one: the first message, with the line numbers of the others. Forty messages about
 * images that were not fetched have the same remedy, and would hide the other messages.
 *
 * @example 26 of `remote-image` -> `Cannot show … (and 25 more like it, on lines 76, 82, 86; --verbose prints each)`
 */
export function foldMessages(file: VFile): VFile {
  const folded = new VFile({ path: file.path })
  const rules = new Set(file.messages.map(keyOf))
  for (const rule of rules) {
    const alike = file.messages.filter((message) => keyOf(message) === rule)
    const [first, ...others] = alike
    if (first && alike.length > mostUnfolded && first.ruleId && !isAdvice(first.ruleId))
      folded.messages.push(withLines(first, others))
    else folded.messages.push(...alike)
  }
  folded.messages.sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
  return folded
}

/**
 * Tell whether a rule gives advice on design. Advice is not folded: the user asked for it, and each is about another
 * slide.
 */
function isAdvice(id: string): boolean {
  return isRuleId(id) && rules[id].severity === 'advice'
}

function keyOf({ ruleId, fatal }: Message): string {
  return `${ruleId} ${fatal}`
}

function withLines(message: Message, others: Message[]): Message {
  const lines = [...new Set(others.flatMap(({ line }) => line ?? []))]
  const named = lines.slice(0, mostLines).join(', ') + (lines.length > mostLines ? ' and further' : '')
  const where = lines.length > 0 ? `, on ${lines.length > 1 ? 'lines' : 'line'} ${named}` : ''
  const reason = `${message.reason} (and ${others.length} more like it${where}; --verbose prints each)`
  const file = new VFile()
  const copy = file.message(reason, { place: message.place, ruleId: message.ruleId, source: message.source })
  copy.fatal = message.fatal
  return copy
}
