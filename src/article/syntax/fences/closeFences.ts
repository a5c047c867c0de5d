const opening = /^((?:[ \t]|(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}(?=[^`]*$)|~{3,})/
const marker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/

/**
 * Indent the closing fence of a listing in a list item as far as the text of the item, if its author indented it less.
 * CommonMark would end the item above the fence, and start a new listing with it that holds the rest of the article. Pandoc
 * reads it as the closing fence, as the author meant it. Every line keeps its number:
 *
 * ````markdown
 * - Call it:                - Call it:
 *   ```r                      ```r
 *   plot(1)             ->    plot(1)
 * ```                         ```
 * ````
 */
export function closeFences(text: string): string {
  if (!/^(?:[ \t]+|[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t].*)(?:`{3}|~{3})/m.test(text)) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const [, before, fence] = opening.exec(lines[at] ?? '') ?? []
    if (before === undefined || fence === undefined) continue
    const end = endOf(lines, at, fence)
    if (end === undefined) break
    const [closing = ''] = lines.slice(end, end + 1)
    if (indentOf(closing) < widthOf(before)) {
      const content = before.trim() ? widthOf(before) : contentAbove(lines, at, widthOf(before))
      const isInside = lines.slice(at + 1, end).every((line) => !line.trim() || indentOf(line) >= content)
      if (isInside && indentOf(closing) < content) lines[end] = ' '.repeat(content) + closing.trimStart()
    }
    at = end
  }
  return lines.join('\n')
}

function endOf(lines: readonly string[], at: number, fence: string): number | undefined {
  for (let end = at + 1; end < lines.length; end += 1) if (isEnd(lines[end] ?? '', fence)) return end
  return undefined
}

function isEnd(line: string, fence: string): boolean {
  const mark = line.trim()
  return mark.startsWith(fence) && mark === fence.charAt(0).repeat(mark.length)
}

/**
 * Find the list item above the line `at` that a line with this indentation belongs to. Return the column at which the text of
 * the item starts, 0 if there is no such item.
 */
function contentAbove(lines: readonly string[], at: number, indent: number): number {
  let least = indent
  for (let above = at - 1; least > 0 && above >= 0; above -= 1) {
    const line = lines[above] ?? ''
    if (!line.trim() || indentOf(line) >= least) continue
    const [found] = marker.exec(line) ?? []
    if (found !== undefined && widthOf(found) <= indent) return widthOf(found)
    least = indentOf(line)
  }
  return 0
}

function indentOf(line: string): number {
  return widthOf(/^[ \t]*/.exec(line)?.[0] ?? '')
}

/** Return the width of a text in columns. A tab reaches to the next multiple of four. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character === '\t' ? 4 - (width % 4) : 1
  return width
}
