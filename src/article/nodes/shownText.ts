import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type {} from './diagram.ts'

/**
 * Return a text that is about as long as the text of a node on a slide, to estimate the node's width. A formula gives
 * one character for each sign that it shows (`\frac{a}{b}` gives `xab`), a diagram gives none.
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
