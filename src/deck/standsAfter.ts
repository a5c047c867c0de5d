import type { Nodes, RootContent } from 'mdast'

/** Tell whether a block stands after another one in the article. */
export function standsAfter(block: RootContent, other: RootContent): boolean {
  const lines = lineOf(block) - lineOf(other)
  // Sentences of one paragraph have its position: compare those of their words.
  return lines === 0 ? offsetOf(block) > offsetOf(other) : lines > 0
}

/** Return the line of the article on which a block starts, or, if it has no position, its first words; else 0. */
export function lineOf(block: Nodes): number {
  const [first] = 'children' in block ? block.children : []
  return block.position?.start.line ?? (first ? lineOf(first) : 0)
}

/** Return the offset of a block's first words. */
function offsetOf(block: Nodes): number {
  const [first] = 'children' in block ? block.children : []
  return (first && offsetOf(first)) || (block.position?.start.offset ?? 0)
}
