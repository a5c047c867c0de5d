/** Match `%%` that its line does not close, maybe after markers of quotes and list items. */
const openingLine = /^((?:\s*(?:>|[-*+]\s|\d{1,9}[.)]\s))*\s*)%%(?!.*%%)(.*)$/

/**
 * Rewrite the line that opens a comment over several lines: `%% Draft` becomes `<!-- Draft`. Undefined for other lines.
 */
export function rewriteCommentOpening(line: string): string | undefined {
  const [, before, rest] = openingLine.exec(line) ?? []
  return before === undefined || rest === undefined ? undefined : `${before}<!--${escapeInComment(rest)}`
}

/** Rewrite the line that closes such a comment: `end %%` becomes `end -->`. Undefined for other lines. */
export function rewriteCommentClosing(line: string): string | undefined {
  const [, inside, after] = /^(.*?)%%(.*)$/.exec(line) ?? []
  return inside === undefined || after?.trim() ? undefined : `${escapeInComment(inside)}-->`
}

/** Rewrite a line inside such a comment, so that it cannot close an HTML comment. */
export function escapeInComment(text: string): string {
  return text.replaceAll('--', '- -').replace(/-$/, '- ')
}
