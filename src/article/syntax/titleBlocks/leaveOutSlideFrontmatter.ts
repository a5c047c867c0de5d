import { MarkdownLines } from '../../source/markdownLines.ts'

/** Match a key in the frontmatter of a slide that front matter of an article does not have. */
const slideKey =
  /^(?:layout|class|background|backgroundSize|transition|clicks|clicksStart|hideInToc|level|routeAlias|dragPos|zoom|preload|src|hide|disabled|image)$/

const keyLine = /^([A-Za-z][\w-]*):(?:\s.*)?$/

/**
 * Leave out the frontmatter of Slidev slides in the text, because it holds settings of that deck. It consists of keys between
 * two lines of dashes, and at least one key is a `slideKey`. The opening dashes stay as a separator, and every line keeps its
 * number.
 *
 * ```markdown
 * ---                   ---
 * layout: two-cols  ->  :
 * ---                   :
 * ```
 *
 * @param leaveOut is called with the number of each line that is left out, from 1
 */
export function leaveOutSlideFrontmatter(text: string, leaveOut: (line: number, source: string) => void): string {
  if (!/^---[ \t]*\r?\n[a-zA-Z]+:/m.test(text)) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const markdown = new MarkdownLines(lines)
  for (const at of markdown) {
    const end = isDashes(lines[at]) && !lines[at - 1]?.trim() ? endOf(lines, at) : -1
    for (let inside = at + 1; inside <= end; inside += 1) {
      leaveOut(inside + 1, lines[inside]?.trim() ?? '')
      lines[inside] = ':'
    }
    if (end > 0) markdown.goOnBelow(end)
  }
  return lines.join('\n')
}

/**
 * Return the index of the dashes that close the frontmatter of a slide. Return -1 if lines between the dashes are neither keys
 * nor values, or no key is a `slideKey`.
 */
function endOf(lines: readonly string[], at: number): number {
  const length = lines.slice(at + 1).findIndex((line) => !keyLine.test(line) && !/^(?:\s+|- )\S/.test(line))
  const end = at + 1 + length
  const keys = lines.slice(at + 1, end).flatMap((line) => keyLine.exec(line)?.[1] ?? [])
  return length > 0 && isDashes(lines[end]) && keys.some((key) => slideKey.test(key)) ? end : -1
}

function isDashes(line = ''): boolean {
  return /^---\s*$/.test(line)
}
