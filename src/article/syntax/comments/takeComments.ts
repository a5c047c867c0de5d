import { visit } from 'unist-util-visit'
import type { Draft } from '../../passes/pass.ts'

/**
 * Take comments out of the tree, those in a line and those between blocks, and paragraphs that held nothing else:
 * `One <!-- more? --> two.` becomes `One  two.` Those inside of a block of HTML go with it, see `resolveHtml`.
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
