import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { superOrSubscriptToText } from './superOrSubscript.ts'

/**
 * Return a node's text where no formatting can be shown, as in a file name: `10<sup>6</sup>` gives `10⁶`. A break gives
 * a line end, HTML gives nothing.
 */
export function plainText(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (!('children' in node)) return toString(node, { includeHtml: false })
  const text = node.children.map(plainText).join('')
  return node.type === 'superscript' || node.type === 'subscript' ? superOrSubscriptToText(node.type, text) : text
}
