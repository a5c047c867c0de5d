import type { LineFinder } from '../../source/lineFinder.ts'

/**
 * Patterns for the first and the last line of a comment over several lines. Group 1 of `opens` holds the quote and list
 * markers before the comment, group 2 its first words. Group 1 of `closes` holds its last words.
 */
interface CommentPatterns {
  opens: RegExp
  closes: RegExp
}

const pairs: readonly CommentPatterns[] = [
  // Obsidian: a `%%` that is not closed on the same line. Markers of quotes and lists may stand before the `%%`.
  { opens: /^((?:\s*(?:>|[-*+]\s|\d{1,9}[.)]\s))*\s*)%%(?!.*%%)(.*)$/, closes: /^(.*?)%%\s*$/ },
  // kramdown, Liquid, Hugo.
  { opens: /^(\s*)\{::comment\}(?!.*\{:\/)(.*)$/, closes: /^(.*?)\{:\/(?:comment)?\}\s*$/ },
  { opens: /^(\s*)\{%-?\s*comment\s*-?%\}(?!.*endcomment)(.*)$/, closes: /^(.*?)\{%-?\s*endcomment\s*-?%\}\s*$/ },
  {
    opens: /^(\s*)\{\{[<%]\s*comment\s*[>%]\}\}(?!.*\/\s*comment)(.*)$/,
    closes: /^(.*?)\{\{[<%]\s*\/\s*comment\s*[>%]\}\}\s*$/,
  },
  // Pandoc and Quarto: containers that are hidden from readers.
  {
    opens: /^(\s*):{3,}\s*(?:comment|hidden|\{[^{}]*\.(?:comment|hidden|content-hidden)(?=[\s}])[^{}]*\})\s*$()/,
    closes: /^()\s*:{3,}\s*$/,
  },
]

/** A comment over several lines, rewritten as a comment of HTML. */
export interface CommentBlock {
  /** The rewritten first line: `<!-- Draft`. */
  opening: string
  /** The index of the last line. */
  end: number
  /** The rewritten last line: `end -->`. */
  closing: string
}

/**
 * Read the comment over several lines that a line opens, and rewrite its first and last line as a comment of HTML:
 * `%% Draft` becomes `<!-- Draft`, and `end %%` becomes `end -->`. Return undefined if the line opens no comment, or nothing
 * closes it.
 *
 * @param line the line `at`, without the indentation of the containers around it
 */
export function readCommentBlock(
  line: string,
  lines: readonly string[],
  finder: LineFinder,
  at: number,
): CommentBlock | undefined {
  for (const { opens, closes } of pairs) {
    const [found, before = '', rest = ''] = opens.exec(line) ?? []
    if (found === undefined) continue
    const end = finder.after(at, closes)
    const inside = closes.exec(lines[end] ?? '')?.[1]
    // If another line with `%%` stands above the closing one, the opening and the closing `%%` are no pair.
    const next = opens === pairs[0]?.opens ? finder.after(at, /%%/) : end
    if (inside === undefined || next < end) return undefined
    return { opening: `${before}<!--${escapeInComment(rest)}`, end, closing: `${escapeInComment(inside)}-->` }
  }
  return undefined
}

/** Put spaces between the dashes of a line inside a comment, so that they cannot close the HTML comment. */
export function escapeInComment(text: string): string {
  return text.replaceAll('--', '- -').replace(/-$/, '- ')
}
