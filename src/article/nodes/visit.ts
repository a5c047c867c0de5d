import type { Node, Parent } from 'unist'
import { EXIT, SKIP, type visit as unistVisit, type VisitorResult } from 'unist-util-visit'

export { SKIP }

type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => VisitorResult

/**
 * Call a visitor for each node of a tree, or only for those of a type or of several types, as unist-util-visit does. That
 * one gives each node a function with a name for stack traces, which takes several times as long as the walk, and an article
 * is walked a hundred times.
 *
 * @example `visit(tree, 'text', (text, index, parent) => …)`
 */
// The type tells visitors what nodes of the given types are, which the function's body cannot know.
export const visit = visitNodes as typeof unistVisit

function visitNodes(tree: Node, ...given: [Visitor] | [string | readonly string[], Visitor]): void {
  const [types, visitor] = given.length === 1 ? [undefined, ...given] : [[given[0]].flat(), given[1]]

  /** Visit a node and all below it. Return `EXIT`, or the index of the node to go on with if the visitor names one. */
  function visitNode(node: Node, index?: number, parent?: Parent): number | typeof EXIT | undefined {
    const result = !types || types.includes(node.type) ? visitor(node, index, parent) : undefined
    const action = Array.isArray(result) ? result[0] : result
    if (action === EXIT) return EXIT
    if (action !== SKIP && isParent(node)) {
      // A visitor may add, remove and replace children.
      for (let at = 0, child = node.children[at]; child; child = node.children[at]) {
        const after = visitNode(child, at, node)
        if (after === EXIT) return EXIT
        at = after ?? at + 1
      }
    }
    const next = Array.isArray(result) ? result[1] : result
    return typeof next === 'number' ? next : undefined
  }

  visitNode(tree)
}

function isParent(node: Node): node is Parent {
  return 'children' in node
}
