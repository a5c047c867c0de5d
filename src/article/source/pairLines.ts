/**
 * Pair lines that open something with those that close it; others of the kind may stand inside. Returns the index of the
 * closing line by that of the opening one.
 *
 * @param read tells whether a line opens or closes something; undefined: neither
 */
export function pairLines(
  lines: readonly string[],
  read: (line: string) => 'opens' | 'closes' | undefined,
): Map<number, number> {
  const pairs = new Map<number, number>()
  const open: number[] = []
  for (const [at, line] of lines.entries()) {
    const kind = read(line)
    if (kind === 'opens') open.push(at)
    const opening = kind === 'closes' ? open.pop() : undefined
    if (opening !== undefined) pairs.set(opening, at)
  }
  return pairs
}
