/** The marks of quotes and of list items, which may stand before a comment. */
const opening = /^((?:\s*(?:>|[-*+]\s|\d{1,9}[.)]\s))*\s*)%%(?!.*%%)(.*)$/

/** Tell what a line would be that opens a comment over several lines, with its indentation, and blank lines in between. */
export function opensComment(line: string): string | undefined {
  const [, before, rest] = opening.exec(line) ?? []
  return before === undefined || rest === undefined ? undefined : `${before}<!--${hidden(rest)}`
}

/** The line that closes such a comment. */
export function closesComment(line: string): string | undefined {
  const [, inside, after] = /^(.*?)%%(.*)$/.exec(line) ?? []
  return inside === undefined || after?.trim() ? undefined : `${hidden(inside)}-->`
}

/** What stands in a comment of HTML does not end it. */
export function hidden(text: string): string {
  return text.replaceAll('--', '- -').replace(/-$/, '- ')
}
