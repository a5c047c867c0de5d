import { endOfFrontMatter } from '../../source/endOfFrontMatter.ts'
import { lastLineOfVerbatim } from '../../source/endOfVerbatim.ts'
import { LineFinder } from '../../source/lineFinder.ts'

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
  const finder = new LineFinder(lines)
  let before = ''
  for (let at = endOfFrontMatter(lines); at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const mark = definitionMark.exec(line)?.[0]
    const verbatim = lastLineOfVerbatim(lines, at, finder)
    if (verbatim !== undefined) at = verbatim
    else if (mark && /^<!--.*-->$/.test(before)) {
      lines[at] = line.slice(mark.length)
      const indentation = new RegExp(`^ {1,${mark.length}}`)
      for (; /^(?: {2}|\s*$)/.test(lines[at + 1] ?? '-'); at += 1)
        lines[at + 1] = (lines[at + 1] ?? '').replace(indentation, '')
    }
    before = (lines[at] ?? '').trim() || before
  }
  return lines.join('\n')
}
