/** Characters of the longest line of code that is not cut, and of the parts of a longer one. */
const longest = 1200
const partLength = 300

/** Cut a line of code that would fill a slide by itself, such as minified code or base64. */
export function cutLine(line: string): string[] {
  if (line.length <= longest) return [line]
  return line.match(new RegExp(`[^]{1,${partLength}}`, 'gu')) ?? [line]
}
