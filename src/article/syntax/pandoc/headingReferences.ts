import type { Link, PhrasingContent, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

const reference = /\[([^[\]\n]+)\]\[([^[\]\n]*)\]/g

/**
 * Turn references that name a heading by its words into links to that heading: `[The costs][]` and `[prices][The costs]`. Pandoc
 * reads such references without a definition.
 */
export function headingReferences(tree: Root): void {
  const headings = new Map<string, string>()
  visit(tree, 'heading', (heading) => {
    const name = toString(heading).replace(/\s*\{[^{}]*\}\s*$/, '')
    headings.set(keyOf(name), name)
  })
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || parent.type === 'link' || !node.value.includes('][')) return
    const nodes: PhrasingContent[] = []
    let end = 0
    for (const { 0: whole, 1: words = '', 2: name = '', index: at } of node.value.matchAll(reference)) {
      const heading = headings.get(keyOf(name || words))
      if (heading === undefined) continue
      if (at > end) nodes.push({ ...node, value: node.value.slice(end, at) })
      const url = `#${encodeURI(heading)}`
      const link: Link = { type: 'link', url, children: [{ ...node, value: words }] }
      nodes.push(node.position ? { ...link, position: node.position } : link)
      end = at + whole.length
    }
    if (end === 0) return
    if (end < node.value.length) nodes.push({ ...node, value: node.value.slice(end) })
    // cast: phrasing content may stand wherever text may
    parent.children.splice(index, 1, ...(nodes as typeof parent.children))
    return index + nodes.length
  })
}

function keyOf(words: string): string {
  return words.trim().replace(/\s+/g, ' ').toLowerCase()
}
