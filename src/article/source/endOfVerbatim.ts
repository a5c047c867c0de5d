/** Blocks whose lines are not read as Markdown's: where one begins, and what its last line has. */
const blocks = [
  { start: /^ {0,3}<(?:pre|script|style|textarea)(?=[\s>]|$)/i, end: /<\/(?:pre|script|style|textarea)>/i },
  // A comment in a paragraph ends with it.
  { start: /^ {0,3}<!--/, end: /-->/ },
  { start: /<!--/, end: /-->|^\s*$/ },
  { start: /^ {0,3}<\/?[a-z]/, end: /^\s*$/ },
  { start: /^\s*\{\/\*/, end: /\*\/\}/ },
  { start: /^\s*\$\$/, end: /\$\$\s*$|^\s*$/ },
  { start: /^(?:import|export)\s/, end: /^\s*$/ },
]

/**
 * What the last line has of the code, the formula or the HTML that a line begins, if it begins one and does not end it. A
 * fence of code may stand behind the marks of a list's items.
 */
export function endOfVerbatim(line: string): RegExp | undefined {
  const fence = /^(?: {0,3}|\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)+)(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1]
  if (fence !== undefined) return new RegExp(`^\\s*${fence}${fence.charAt(0)}*\\s*$`)
  for (const { start, end } of blocks) {
    const match = start.exec(line)
    if (!match) continue
    const rest = line.slice(match.index + match[0].length)
    return rest.trim() && end.test(rest) ? undefined : end
  }
  return undefined
}
