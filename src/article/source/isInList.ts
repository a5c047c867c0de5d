/** Tell whether the line `at` belongs to a list item above it, by its indentation. */
export function isInList(lines: readonly string[], at: number): boolean {
  const indent = indentOf(lines[at] ?? '')
  for (let above = at - 1; indent > 0 && above >= 0; above -= 1) {
    const line = lines[above] ?? ''
    if (line.trim() && indentOf(line) < indent) return /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line)
  }
  return false
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
