import type { Element } from 'hast'
import type { Nodes } from 'mdast'
import { imageName } from '../images/imageName.ts'

/**
 * Read the sources of a `<picture>` for a light and a dark background. Set the `url` of its image to the light one, and
 * `data.dark` to the dark one.
 */
export function withLightAndDark<Content extends Nodes>(nodes: Content[], { children }: Element): Content[] {
  const sourceFor = (scheme: string) => {
    const source = children.find(
      (child) =>
        child.type === 'element' &&
        child.tagName === 'source' &&
        new RegExp(`prefers-color-scheme:\\s*${scheme}`).test(String(child.properties.media ?? '')),
    )
    const set = source?.type === 'element' ? source.properties.srcSet : undefined
    return String((Array.isArray(set) ? set[0] : set) ?? '').split(/[\s,]/)[0]
  }
  const [dark, light] = [sourceFor('dark'), sourceFor('light')]
  for (const node of nodes) {
    if (node.type !== 'image' || !(dark || light)) continue
    node.data = { ...node.data, dark: dark || node.url }
    if (!light) continue
    node.alt ||= imageName(node.url)
    node.url = light
  }
  return nodes
}
