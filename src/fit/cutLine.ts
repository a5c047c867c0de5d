/**
 * A line of code of up to `longest` characters stays whole. A longer line is cut into parts of `partLength` characters.
 */
const longest = 1200
const partLength = 300

/** Cut a line of code into parts if it would fill a slide by itself, such as minified code or base64. */
export function cutLine(line: string): string[] {
  if (line.length <= longest) return [line]
  return line.match(new RegExp(`[^]{1,${partLength}}`, 'gu')) ?? [line]
}
