import type { Html, Nodes, PhrasingContent } from 'mdast'
import { phrasing } from 'mdast-util-phrasing'
import type {} from './superOrSubscript.ts'

/**
 * Tell whether a node is phrasing content, such as text or a superscript. Return false for `html`, which may be a
 * block.
 */
export function isPhrasing(node: Nodes): node is Exclude<PhrasingContent, Html> {
  return phrasing(node) || node.type === 'superscript' || node.type === 'subscript'
}
