import type { Definition, Image, Link, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/**
 * Replace each reference by a link or an image with the URL, because its definition may end up on another slide:
 * `[a][b]` and `[b]: c.md` become `[a](c.md)`. As in CommonMark, the first definition of a label counts.
 */
export function inlineReferences(tree: Root): void {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node, index, parent) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
    if (!parent || index === undefined) return
    parent.children.splice(index, 1)
    return index
  })
  visit(tree, ['linkReference', 'imageReference'], (node, index, parent) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return
    const definition = definitions.get(node.identifier)
    if (!definition || !parent || index === undefined) return
    const resource = {
      url: definition.url,
      title: definition.title ?? null,
      ...(node.position ? { position: node.position } : {}),
    }
    const resolved: Link | Image =
      node.type === 'linkReference'
        ? { type: 'link', ...resource, children: node.children }
        : { type: 'image', ...resource, alt: node.alt ?? null }
    parent.children.splice(index, 1, resolved)
    return node.type === 'linkReference' ? index : SKIP
  })
}
