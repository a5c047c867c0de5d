import type { Link, PhrasingContent, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'

/** Match a link whose address contains a template tag. Markdown reads such a link as text, because its address has spaces. */
const link = /(?<!!)\[([^[\]]{1,300})\]\(((?:\/|(?=\{))(?:\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|[^\s(){}])+)\)/g

/** Read links such as `[the plan]({{< ref "plan.md" >}})` and `[it]({% post_url 2024-01-02-it %})` in text. */
export function linkTags(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !node.value.includes('](') || !/\{[{%]/.test(node.value)) return
    const nodes: PhrasingContent[] = []
    let end = 0
    for (const { 0: whole, 1: words = '', 2: url = '', index: at } of node.value.matchAll(link)) {
      if (!/\{[{%]/.test(url)) continue
      if (at > end) nodes.push(textOf(node, node.value.slice(end, at)))
      const found: Link = { type: 'link', url, children: [textOf(node, words)] }
      nodes.push(node.position ? { ...found, position: node.position } : found)
      end = at + whole.length
    }
    if (end === 0) return
    if (end < node.value.length) nodes.push(textOf(node, node.value.slice(end)))
    // cast: phrasing content may stand wherever text may
    parent.children.splice(index, 1, ...(nodes as typeof parent.children))
    return index + nodes.length
  })
}

function textOf(node: Text, value: string): Text {
  return { ...node, value }
}
