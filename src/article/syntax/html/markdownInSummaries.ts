import { codeIn } from '../../source/codeIn.ts'

const summary = /(<summary(?:\s[^<>]*)?>)([^\n]*?)(?=<\/summary>)/gi

/**
 * Write the Markdown in the summary of a `<details>` as HTML. Authors write Markdown there, although CommonMark does not read
 * it.
 *
 * `<summary>Why **twice**</summary>` -> `<summary>Why <strong>twice</strong></summary>`
 */
export function markdownInSummaries(text: string): string {
  if (!/<summary\b[^\n]*[*`]/i.test(text)) return text
  const code = codeIn(text)
  return text.replace(summary, (whole: string, tag: string, words: string, at: number) =>
    code.some(([from, to]) => at >= from && at < to)
      ? whole
      : tag +
        words
          .replace(/`([^`<>&]+)`/g, '<code>$1</code>')
          .replace(/\*\*(?=\S)([^*]+)(?<=\S)\*\*/g, '<strong>$1</strong>')
          .replace(/\*(?=\S)([^*]+)(?<=\S)\*/g, '<em>$1</em>'),
  )
}
