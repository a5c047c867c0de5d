import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

declare module 'mdast' {
  interface ImageReferenceData {
    /** The URL of the image, from the definition that the reference names. */
    url?: string
  }
  interface LinkReferenceData {
    /** The URL of the link, from the definition that the reference names. */
    url?: string
  }
}

/**
 * Add to each reference the URL of its definition, for trees in which references stay: `![a][b]` with `[b]: c.png` gets
 * `c.png`. As in CommonMark, the first definition of a label counts.
 */
export function addDefinitionUrls(tree: Root): void {
  const urls = new Map<string, string>()
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!urls.has(identifier)) urls.set(identifier, url)
  })
  visit(tree, (node) => {
    if (node.type !== 'imageReference' && node.type !== 'linkReference') return
    const url = urls.get(node.identifier)
    if (url !== undefined) node.data = { ...node.data, url }
  })
}
