import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { InlineMath, Math } from 'mdast-util-math'
import { visit } from 'unist-util-visit'
import { copyDirectives } from '../../nodes/directive.ts'

/**
 * Convert each displayed formula, `$$x$$`, on a line of its own in a paragraph to a `math` block. A formula with other text on
 * its line stays in the paragraph. `So\n$$x$$\nholds.` becomes `So`, `$$x$$` and `holds.`
 */
export function liftFormulas(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!parent || index === undefined) return
    const parts = split(paragraph)
    if (parts.length === 1 && parts[0]?.type === 'paragraph') return
    parent.children.splice(index, 1, ...copyDirectives(paragraph, parts))
    return index + parts.length
  })
}

/** Split a paragraph into paragraphs and displayed formulas. */
function split(paragraph: Paragraph): (Paragraph | Math)[] {
  const parts: (Paragraph | Math)[] = []
  let words: PhrasingContent[] = []
  const flush = (): void => {
    const children = trimmed(words)
    words = []
    if (children.length === 0) return
    const start = children[0]?.position?.start ?? paragraph.position?.start
    const end = children.at(-1)?.position?.end ?? paragraph.position?.end
    parts.push({ type: 'paragraph', children, ...(start && end ? { position: { start, end } } : {}) })
  }
  for (const [at, node] of paragraph.children.entries()) {
    if (node.type === 'inlineMath' && standsAlone(paragraph.children, at)) {
      flush()
      parts.push({ type: 'math', value: node.data?.displayTex ?? node.value, ...place(node) })
    } else words.push(node)
  }
  flush()
  return parts
}

function place({ position }: RootContent | InlineMath): Pick<Math, 'position'> {
  return position ? { position } : {}
}

function standsAlone(nodes: PhrasingContent[], at: number): boolean {
  const [before, node, after] = [nodes[at - 1], nodes[at], nodes[at + 1]]
  return (
    node?.type === 'inlineMath' &&
    node.data?.isDisplay === true &&
    (before === undefined || before.type === 'break' || endsLine(before)) &&
    (after === undefined || after.type === 'break' || startsLine(after))
  )
}

function endsLine(node: PhrasingContent): boolean {
  return node.type === 'text' && /\n[ \t]*$/.test(node.value)
}

function startsLine(node: PhrasingContent): boolean {
  return node.type === 'text' && /^[ \t]*\n/.test(node.value)
}

function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const isBlank = (node: PhrasingContent) => node.type === 'break' || (node.type === 'text' && !node.value.trim())
  const from = nodes.findIndex((node) => !isBlank(node))
  const to = nodes.findLastIndex((node) => !isBlank(node))
  return from < 0 ? [] : nodes.slice(from, to + 1)
}
