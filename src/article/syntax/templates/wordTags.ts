import type { Link, PhrasingContent, Root, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Parent } from 'unist'
import { visit } from 'unist-util-visit'
import type { Omitted } from '../../nodes/omitted.ts'
import { calloutTag, hasTitle } from './calloutTags.ts'

const tag = new RegExp(
  `\\{%-?\\s*(?:post_link|asset_link)\\s+(?<slug>[^\\s%]+)(?:\\s+(?<title>[^{}\\n]*?))?\\s*-?%\\}|\\{%-?\\s*(?:end)?(?:raw|verbatim)\\s*-?%\\}|\\{\\{[<%]\\s*/?\\s*[\\w-]+\\s*[>%]\\}\\}|${calloutTag.source}`,
  'g',
)

/** The name of a tag, behind what says that it closes. */
const tagName = /\{\{?[%<]-?\s*(?:end(?=[a-z])|\/\s*)?([\w-]+)/

/**
 * Read tags in text: `{% post_link plan The plan %}` of Hexo is a link with its words, and of `{% raw %}{{ x }}{% endraw %}`
 * and `{% note %}Mind it.{% endnote %}` within a paragraph what stands between the tags remains.
 */
export function wordTags(tree: Root): void {
  const written = new Map<Parent, string>()
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !/\{[%{]/.test(node.value)) return
    // As it was before the first of its tags was left out.
    const around = written.get(parent) ?? toString(parent)
    written.set(parent, around)
    const nodes: PhrasingContent[] = []
    let end = 0
    for (const { 0: source, groups, index: at } of node.value.matchAll(tag)) {
      if (groups?.slug === undefined && (!isPaired(source, around) || hasTitle(source))) continue
      if (at > end) nodes.push(textOf(node, node.value.slice(end, at)))
      nodes.push(groups?.slug === undefined ? omit(node, source) : linkOf(node, groups.slug, groups.title))
      end = at + source.length
    }
    if (end === 0) return
    if (end < node.value.length) nodes.push(textOf(node, node.value.slice(end)))
    // cast: phrasing content may stand wherever text may
    parent.children.splice(index, 1, ...(nodes as typeof parent.children))
    return index + nodes.length
  })
}

/** Tell whether a tag that opens and one that closes stand in a text. */
function isPaired(tag: string, text: string): boolean {
  const name = tagName.exec(tag)?.[1] ?? ''
  return new RegExp(`\\{\\{?[%<]-?\\s*${name}(?![\\w-])[\\s\\S]*\\{\\{?[%<]-?\\s*(?:end|/\\s*)${name}(?![\\w-])`).test(
    text,
  )
}

function linkOf(node: Text, slug: string, title = ''): Link {
  const words = title
    .replace(/\s+(?:true|false)$/, '')
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim()
  const link: Link = { type: 'link', url: slug, children: [textOf(node, words || slug)] }
  return node.position ? { ...link, position: node.position } : link
}

function omit({ position }: Text, source: string): Omitted {
  return { type: 'omitted', rule: 'template-tag', source, ...(position ? { position } : {}) }
}

function textOf(node: Text, value: string): Text {
  return { ...node, value }
}
