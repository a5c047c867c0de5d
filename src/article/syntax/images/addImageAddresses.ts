import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

declare module 'mdast' {
  interface ImageReferenceData {
    /** The URL of the image, from the definition that the reference names. */
    url?: string
  }
}

/**
 * Add the URL of its definition to each image reference, for trees in which references stay: `![a][b]` with
 * `[b]: c.png` gets `c.png`. As in CommonMark, the first definition of a label counts.
 */
export function addImageAddresses(tree: Root): void {
  const urls = new Map<string, string>()
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!urls.has(identifier)) urls.set(identifier, url)
  })
  visit(tree, 'imageReference', (node) => {
    const url = urls.get(node.identifier)
    if (url !== undefined) node.data = { ...node.data, url }
  })
}
