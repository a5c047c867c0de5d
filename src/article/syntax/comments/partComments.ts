import { endOfFrontMatter } from '../../source/endOfFrontMatter.ts'
import { endOfVerbatim } from '../../source/endOfVerbatim.ts'

const opensHtml = /^ {0,3}<\/?(?!(?:pre|script|style|textarea)[\s>])[a-z]/i

/**
 * Part a comment from the block of HTML that it stands in. Such a block ends at a blank line, also in the midst of a
 * comment, whose other half would be shown. Every line keeps its number.
 *
 * A comment that begins a line begins on the next one instead, behind a blank line, so that Markdown goes on after it:
 *
 * ```markdown
 * <center>Title</center>          <center>Title</center>
 * <!--                       ->
 * Draft.                          <!-- Draft.
 *
 * More of it. -->                 More of it. -->
 * ```
 *
 * In one that begins inside of a line, the blank lines get a dot.
 */
export function partComments(text: string): string {
  if (!text.includes('<!--')) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  let end: RegExp | undefined
  let isHtml = false
  for (let at = endOfFrontMatter(lines); at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (end && !(isHtml && line.trim() !== '')) {
      if (end.test(line)) end = undefined
      continue
    }
    if (!end) {
      end = endOfVerbatim(line)
      isHtml = end !== undefined && opensHtml.test(line)
    }
    const start = isHtml ? opening(line) : -1
    if (start < 0) continue
    const last = lines.findIndex((other, later) => later > at && other.includes('-->'))
    if (last < 0) break
    if (line.slice(0, start).trim() === '') {
      lines[at] = ''
      lines[at + 1] = `${line.trimEnd()} ${lines[at + 1] ?? ''}`
      end = undefined
    } else {
      for (let inside = at + 1; inside < last; inside += 1) lines[inside] = lines[inside]?.trim() || '.'
    }
    at = last
  }
  return lines.join('\n')
}

/** Where a comment begins that a line does not end; -1 where none does. */
function opening(line: string): number {
  const start = line.lastIndexOf('<!--')
  return start >= 0 && !line.includes('-->', start) ? start : -1
}
