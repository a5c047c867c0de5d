import { endOfFrontMatter } from '../../source/endOfFrontMatter.ts'
import { endOfVerbatim } from '../../source/endOfVerbatim.ts'
import { LineFinder } from '../../source/lineFinder.ts'

const htmlStart = /^ {0,3}<\/?(?!(?:pre|script|style|textarea)[\s>])[a-z]/i

/**
 * Separate comments over several lines from the HTML block that they start in. CommonMark ends an HTML block at a blank line,
 * even inside a comment, and would show the rest of the comment. Every line keeps its number.
 *
 * A comment at the start of a line moves to the next line, after a blank one, so that it is a block of its own:
 *
 * ```markdown
 * <center>Title</center>          <center>Title</center>
 * <!--                       ->
 * Draft.                          <!-- Draft.
 *
 * More of it. -->                 More of it. -->
 * ```
 *
 * A comment that starts after other HTML on its line does not move. Its blank lines get a dot, so that they do not end the HTML
 * block.
 */
export function separateComments(text: string): string {
  if (!text.includes('<!--')) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const finder = new LineFinder(lines)
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
      isHtml = end !== undefined && htmlStart.test(line)
    }
    const start = isHtml ? indexOfOpenComment(line) : -1
    if (start < 0) continue
    const last = finder.after(at, /-->/)
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

/** Return the index of `<!--` that nothing closes on the same line, -1 if there is none. */
function indexOfOpenComment(line: string): number {
  const start = line.lastIndexOf('<!--')
  return start >= 0 && !line.includes('-->', start) ? start : -1
}
