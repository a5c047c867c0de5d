import type { PhrasingContent, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

/** The start of a tag that is not closed in its text, up to its end. */
const openTag = /\{(?:%-?|\{[<%]?)\s*\w[^{}\n]*$/

/** The end of a tag, with words that may stand before it. */
const closing = /^[^{}\n]*\}/

/**
 * Join tags that are cut at an address, because GFM makes a link of each address: `{% embed https://a.example/b %}` and
 * `{{video https://a.example}}` become one text again.
 */
export function joinTags(tree: Root): void {
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
    for (let at = 0; at < node.children.length; at += 1) {
      const [open, link, after] = node.children.slice(at, at + 3)
      const address = open?.type === 'text' && openTag.test(open.value) ? addressOf(link) : undefined
      if (open?.type !== 'text' || address === undefined) continue
      const isClosed = address.endsWith('}}')
      const behind = after?.type === 'text' ? after.value : ''
      if (!isClosed && !closing.test(behind)) continue
      open.value += address + behind
      node.children.splice(at + 1, after?.type === 'text' ? 2 : 1)
      at -= 1
    }
  })
}

/** Return an address as it stands in the text, without brackets. */
function addressOf(node: PhrasingContent | undefined): string | undefined {
  const words = toString(node)
  return node?.type === 'link' && node.url === words ? words : undefined
}
