import type { Nodes as Hast } from 'hast'
import { toString as hastToString } from 'hast-util-to-string'
import type { PhrasingContent, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Omitted } from '../../nodes/omitted.ts'

const href = /^<a\s[^<>]*href=["']?(#[^"'\s<>]*)/i

/**
 * Tell whether a link leads from a footnote back to its reference in the text. Converters write such links:
 * `<a href="#fnref1">↩</a>`.
 */
function isBackLink(url: string, words: string): boolean {
  return url.startsWith('#') && /^\s*(?:[\u21a9\u21b5\u23ce\u2191\u2934]\s*(?:\ufe0e|\ufe0f)?\s*)+$/.test(words)
}

/** Leave out links from footnotes back to their references, because such links lead nowhere in a talk. */
export function dropBackLinks(tree: Root): void {
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'tableCell') return
    for (let at = 0; at < node.children.length; at += 1) {
      const length = backLinkLength(node.children, at)
      if (length === 0) continue
      const [first, ...others] = node.children.slice(at, at + length)
      const words = length === 1 ? toString(first) : toString(others[0])
      const place = first?.position ? { position: first.position } : {}
      const omitted: Omitted = { type: 'omitted', rule: 'navigation', source: words, ...place }
      node.children.splice(at, length, omitted)
    }
  })
}

/**
 * Return the number of nodes that the back link at an index has: 1 for a link of Markdown, 3 for `<a>`, text and `</a>`, 0 if
 * there is none.
 */
function backLinkLength(nodes: readonly PhrasingContent[], at: number): number {
  const [first, words, end] = nodes.slice(at, at + 3)
  if (first?.type === 'link') return isBackLink(first.url, toString(first)) ? 1 : 0
  if (first?.type !== 'html' || words?.type !== 'text' || end?.type !== 'html') return 0
  return isBackLink(href.exec(first.value)?.[1] ?? '', words.value) && /^<\/a>$/i.test(end.value) ? 3 : 0
}

/** Remove links from footnotes back to their references from a tree of HTML. */
export function withoutBackLinks(tree: Hast): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'a' || !parent || index === undefined) return
    if (!isBackLink(String(element.properties.href ?? ''), hastToString(element))) return
    parent.children.splice(index, 1)
    return index
  })
}
