import type { Html, Nodes, PhrasingContent } from 'mdast'
import { phrasing } from 'mdast-util-phrasing'
import type {} from './script.ts'

/** Tell whether a node is phrasing content, superscripts and subscripts included. Return false for `html`, which can also be a block. */
export function isPhrasing(node: Nodes): node is Exclude<PhrasingContent, Html> {
  return phrasing(node) || node.type === 'superscript' || node.type === 'subscript'
}
