import type { Link, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Match a link to a file with spaces in its name, which CommonMark reads as text. */
const link =
  /(?<!!)\[([^[\]\n]{1,300})\]\(([^()<>"\n{}]* [^()<>"\n{}]*\.(?:mdx?|markdown|html?|pdf|docx?|xlsx?|pptx?|txt|csv|zip|ipynb)(?:#[^()\n]*)?)\)/g

/** Read links with spaces in their addresses, as editors write them: `[The plan](notes/My plan.md)`. */
export function looseLinks(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || parent.type === 'link' || !node.value.includes('](')) return
    const nodes: PhrasingContent[] = []
    let end = 0
    for (const { 0: whole, 1: words = '', 2: address = '', index: at } of node.value.matchAll(link)) {
      if (at > end) nodes.push({ ...node, value: node.value.slice(end, at) })
      const found: Link = { type: 'link', url: encodeURI(address), children: [{ ...node, value: words }] }
      nodes.push(node.position ? { ...found, position: node.position } : found)
      end = at + whole.length
    }
    if (end === 0) return
    if (end < node.value.length) nodes.push({ ...node, value: node.value.slice(end) })
    // cast: phrasing content may stand wherever text may
    parent.children.splice(index, 1, ...(nodes as typeof parent.children))
    return index + nodes.length
  })
}
