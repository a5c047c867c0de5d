/**
 * Pair each line that opens a block with the line that closes this block; blocks may nest. The result maps the index of
 * the opening line to the index of the closing line.
 *
 * @param read tells whether a line opens or closes a block; undefined if it does neither
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
