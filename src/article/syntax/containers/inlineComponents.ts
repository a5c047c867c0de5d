import type { PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Omitted } from '../../nodes/omitted.ts'

/** A tag of a component of Vue, MDX or Slidev: its name, whether it closes, its attributes. */
const tag =
  /^<(?<slash>\/?)(?<name>(?=[A-Z][A-Z\d]*[a-z])[A-Z][\w.]*|v-[a-z-]+)(?<attributes>(?:\s+(?:"[^"]*"|'[^']*'|[^<>"'])*?)?)\s*(?<alone>\/?)>$/

const words = /(?<![\w:-])(?:text|title|label)=(?:"([^"{}]+)"|'([^'{}]+)')/
const address = /(?<![\w:-])(?:href|to|url)=["'](https?:\/\/[^"'\s]+)["']/

/**
 * Leave out the tags of components within a line, where a site shows what stands between them: `<Version>3.1</Version>`
 * becomes `3.1`, with an address a link. Of a tag without content its words remain, `<Badge text="beta" />`. A tag that
 * nothing closes, such as `Array<Item>`, is text.
 */
export function inlineComponents(tree: Root): void {
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
    for (let at = 0; at < node.children.length; at += 1) {
      const groups = tagAt(node.children, at)
      if (!groups || groups.slash) continue
      if (groups.alone) {
        const shown = shownWords(groups.attributes)
        if (shown.length > 0 || groups.attributes?.trim() || node.type === 'heading')
          node.children.splice(at, 1, omit(node.children[at]), ...shown)
        continue
      }
      const end = endOf(node.children, at, groups.name)
      if (end < 0) continue
      const inside = node.children.slice(at + 1, end)
      const url = address.exec(groups.attributes ?? '')?.[1]
      // cast: no link stands in a link, because the tags stand in none.
      const linked: PhrasingContent[] = url ? [{ type: 'link', url, title: null, children: inside as never[] }] : inside
      node.children.splice(at, end - at + 1, omit(node.children[at]), ...linked, omit(node.children[end]))
    }
  })
}

function tagAt(nodes: readonly PhrasingContent[], at: number): Record<string, string> | undefined {
  const node = nodes[at]
  return node?.type === 'html' ? tag.exec(node.value)?.groups : undefined
}

/** Find the tag that closes a component; others of its name may stand inside. */
function endOf(nodes: readonly PhrasingContent[], at: number, name = ''): number {
  let depth = 0
  for (let end = at; end < nodes.length; end += 1) {
    const groups = tagAt(nodes, end)
    if (groups?.name !== name || groups.alone) continue
    depth += groups.slash ? -1 : 1
    if (depth === 0) return end
  }
  return -1
}

function shownWords(attributes = ''): PhrasingContent[] {
  const [, double, single] = words.exec(attributes) ?? []
  const value = double ?? single
  return value ? [{ type: 'text', value }] : []
}

function omit(node: PhrasingContent | undefined): Omitted {
  const source = node?.type === 'html' ? node.value : ''
  const position = node?.position
  return { type: 'omitted', rule: 'component-tag', source, ...(position ? { position } : {}) }
}
