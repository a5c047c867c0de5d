/**
 * Return the index of the line below the options of a block of MkDocs that starts on the line `at`. Options are indented lines right
 * below it: `/// details | Title` may have `    type: warning` and `    open: True`.
 */
export function endOfOptions(lines: readonly string[], at: number): number {
  let end = at + 1
  if (!/^\s*\/{3,}\s/.test(lines[at] ?? '')) return end
  while (/^\s{4,}[a-z][\w-]*:(?:\s.*)?$/.test(lines[end] ?? '')) end += 1
  return end
}
