import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Draft } from '../../passes/pass.ts'

/** What is removed if nothing is left in it. */
const holders = new Set(['paragraph', 'list', 'listItem', 'blockquote'])

/**
 * Move comments and other `omitted` nodes from the tree to the list of what is omitted, and remove paragraphs, items and quotes
 * that had nothing else: `One <!-- more? --> two.` becomes `One  two.` Comments inside an HTML block are left to `resolveHtml`.
 */
export function takeComments({ tree, omitted }: Pick<Draft, 'tree' | 'omitted'>): void {
  const emptied = new Set<Nodes>()
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.type === 'omitted') omitted.push(node)
    else if (node.type === 'html' && /^\s*<!--[\s\S]*-->\s*$/.test(node.value)) {
      const { value: source, position } = node
      omitted.push({ type: 'omitted', rule: 'comment', source, ...(position ? { position } : {}) })
    } else return
    parent.children.splice(index, 1)
    if (parent.children.length === 0) emptied.add(parent)
    return index
  })
  removeEmptied(tree, emptied)
}

function removeEmptied(node: Nodes, emptied: Set<Nodes>): void {
  if (!('children' in node) || node.children.length === 0) return
  for (const child of node.children) removeEmptied(child, emptied)
  const left = node.children.filter((child) => !(emptied.has(child) && holders.has(child.type)))
  if (left.length === 0) emptied.add(node)
  node.children = left as typeof node.children // cast: the same children, fewer
}
