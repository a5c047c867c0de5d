import type { Nodes } from 'mdast'

/** Tell whether a text of a deck opens a slot of Slidev: `::right::`. The same text from an article is escaped. */
export function isSlotMark(text: string, { position }: Nodes): boolean {
  if (!/^\s*::[\w-]+::\s*$/.test(text)) return false
  const [from, to] = [position?.start.offset, position?.end.offset]
  return from === undefined || to === undefined || to - from === text.length
}
