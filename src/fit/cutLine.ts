/** Characters of the longest line of code that is left whole, and of the parts of a longer one. */
const longest = 1200
const partLength = 300

/** Cut a line of code that would fill a slide, as data in a line does. */
export function cutLine(line: string): string[] {
  if (line.length <= longest) return [line]
  return line.match(new RegExp(`[^]{1,${partLength}}`, 'gu')) ?? [line]
}
