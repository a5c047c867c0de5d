import { MarkdownLines } from '../../source/markdownLines.ts'

/** Match the mark of a definition, with the spaces after it. */
const definitionMark = /^:[ \t]+(?=\S)/

/**
 * Remove the mark and the indentation of a definition that has a comment in place of its term, because plugins of MkDocs make
 * a heading of such a comment. Otherwise, lists in the definition are read as code.
 *
 * ```markdown
 * <!-- md:option icon -->       <!-- md:option icon -->
 *
 * :   It sets the icon:     ->  It sets the icon:
 *
 *     * `heart`                 * `heart`
 * ```
 */
export function definitionsBelowComments(text: string): string {
  if (!/^:[ \t]+\S/m.test(text)) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  let before = ''
  const goPast = (at: number) => {
    before = (lines[at] ?? '').trim() || before
  }
  const markdown = new MarkdownLines(lines, { onSkip: (_, last) => goPast(last) })
  for (const at of markdown) {
    const line = lines[at] ?? ''
    const mark = definitionMark.exec(line)?.[0]
    let last = at
    if (mark && /^<!--.*-->$/.test(before)) {
      lines[at] = line.slice(mark.length)
      const indentation = new RegExp(`^ {1,${mark.length}}`)
      for (; /^(?: {2}|\s*$)/.test(lines[last + 1] ?? '-'); last += 1)
        lines[last + 1] = (lines[last + 1] ?? '').replace(indentation, '')
    }
    goPast(last)
    markdown.goOnBelow(last)
  }
  return lines.join('\n')
}
