import { endOfFrontMatter } from '../../source/endOfFrontMatter.ts'

const opening = /^export\s+(?:default\s+)?(?:const|let|var|async\s+function|function|class)\b/

/**
 * Leave out definitions over several lines in an MDX article, from `export const Box = ({children}) => (` to the line that
 * closes the brackets. A row of `omissions.ts` leaves out definitions on one line. An article with a tag such as
 * `{% set code %}` is no MDX, which does not allow such tags: its definitions are code that it shows.
 *
 * @param leaveOut is called with the number of the first line, from 1, and the whole definition
 */
export function leaveOutModules(text: string, leaveOut: (line: number, source: string) => void): string {
  if (!/^export\s/m.test(text) || /^\s*\{%/m.test(text)) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  let fence: string | undefined
  for (let at = endOfFrontMatter(lines); at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? []
    if (mark && (fence === undefined || mark.startsWith(fence))) fence = fence === undefined ? mark : undefined
    const isTop = !lines[at - 1]?.trim() || /^(?:import|export)\b|^---$|^:$/.test(lines[at - 1] ?? '')
    if (fence !== undefined || !isTop || !opening.test(line)) continue
    const end = endOfBrackets(lines, at)
    if (end <= at) continue
    leaveOut(at + 1, lines.slice(at, end + 1).join('\n'))
    lines.fill('', at + 1, end + 1)
    lines[at] = ':'
    at = end
  }
  return lines.join('\n')
}

/** Return the index of the line that closes all brackets opened since the line `first`; -1 if there is none. */
function endOfBrackets(lines: readonly string[], first: number): number {
  let depth = 0
  for (let at = first; at < Math.min(lines.length, first + 200); at += 1) {
    for (const [sign] of (lines[at] ?? '').replace(/=>/g, '').matchAll(/[()[\]{}]/g))
      depth += '([{'.includes(sign) ? 1 : -1
    if (depth <= 0) return at
  }
  return -1
}
