import type { LineFinder } from '../../source/lineFinder.ts'

/**
 * How a comment over several lines opens and closes. Group 1 of `opens` has the markers before the comment, group 2 its
 * first words; group 1 of `closes` has its last words.
 */
interface Pair {
  opens: RegExp
  closes: RegExp
}

const pairs: readonly Pair[] = [
  // Obsidian: `%%` that its line does not close, maybe behind markers of quotes and list items.
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

/** A comment over several lines, as HTML writes it. */
export interface CommentBlock {
  opening: string
  /** Index of the line that closes it. */
  end: number
  closing: string
}

/**
 * Read a comment over several lines that opens at a line, and rewrite it as one of HTML: `%% Draft` becomes `<!-- Draft`, and
 * `end %%` becomes `end -->`. Return undefined if the line opens none, or nothing closes it.
 *
 * @param line without the indentation of what it stands in
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
    // If an earlier line has `%%` with text after it, the closing line belongs to something else: this is no comment.
    const next = opens === pairs[0]?.opens ? finder.after(at, /%%/) : end
    if (inside === undefined || next < end) return undefined
    return { opening: `${before}<!--${escapeInComment(rest)}`, end, closing: `${escapeInComment(inside)}-->` }
  }
  return undefined
}

/** Rewrite a line inside a comment over several lines, so that it cannot close an HTML comment. */
export function escapeInComment(text: string): string {
  return text.replaceAll('--', '- -').replace(/-$/, '- ')
}
