import type { PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/** Replace each line end by a hard break: `One\nTwo` becomes `One`, a break and `Two`. */
export function keepLines(tree: Root): void {
  visit(tree, 'text', (text, index, parent) => {
    if (!parent || index === undefined) return
    const lines = text.value.split(/\r\n|\r|\n/)
    if (lines.length < 2) return
    const nodes = lines.flatMap((value, at): PhrasingContent[] => [
      ...(at > 0 ? [{ type: 'break' as const }] : []),
      ...(value ? [{ ...text, value: at > 0 ? value.trimStart() : value }] : []),
    ])
    parent.children.splice(index, 1, ...nodes)
    return [SKIP, index + nodes.length]
  })
}
