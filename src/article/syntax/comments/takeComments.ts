import { visit } from 'unist-util-visit'
import type { Draft } from '../../passes/pass.ts'

/**
 * Move comments and other `omitted` nodes from the tree to the list of what is omitted, and remove paragraphs that had
 * nothing else: `One <!-- more? --> two.` becomes `One  two.` Comments inside an HTML block are left to `resolveHtml`.
 */
export function takeComments({ tree, omitted }: Pick<Draft, 'tree' | 'omitted'>): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.type === 'omitted') omitted.push(node)
    else if (node.type === 'html' && /^\s*<!--[\s\S]*-->\s*$/.test(node.value)) {
      const { value: source, position } = node
      omitted.push({ type: 'omitted', rule: 'comment', source, ...(position ? { position } : {}) })
    } else return
    parent.children.splice(index, 1)
    return index
  })
  visit(tree, 'paragraph', (node, index, parent) => {
    if (node.children.length > 0 || !parent || index === undefined) return
    parent.children.splice(index, 1)
    return index
  })
}
