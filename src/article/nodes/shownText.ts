import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type {} from './diagram.ts'

/**
 * Return text of about the length that a node takes on a slide: for a formula as many characters as it shows
 * (`\frac{a}{b}` gives `xab`), for a diagram none.
 */
export function shownText(node: Nodes): string {
  if (node.type === 'inlineMath' || node.type === 'math')
    return node.value
      .replace(/\\(?:begin|end)\{[^}]*\}/g, '')
      .replace(/\\[a-z]+\s*/gi, 'x')
      .replace(/[{}^_&\\\s]/g, '')
  if (node.type === 'diagram') return ''
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(shownText).join('') : toString(node)
}
