import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { spellScript } from './script.ts'

/** The words of a node where nothing is set: scripts are spelled, a line ends where one does, HTML says nothing. */
export function plainText(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (!('children' in node)) return toString(node, { includeHtml: false })
  const text = node.children.map(plainText).join('')
  return node.type === 'superscript' || node.type === 'subscript' ? spellScript(node.type, text) : text
}
