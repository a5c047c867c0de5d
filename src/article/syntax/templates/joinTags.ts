import type { PhrasingContent, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

/** Match the start of a template tag that the text does not close. */
const openTag = /\{(?:%-?|\{[<%]?)\s*\w[^{}\n]*$/

/** Match the rest of a template tag, up to its closing brace. */
const closing = /^[^{}\n]*\}/

/**
 * Join template tags that GFM has split by making a link of the address in them: `{% embed https://a.example/b %}` and
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

/** Return the address of a bare link, which is written without brackets. Return undefined for any other node. */
function addressOf(node: PhrasingContent | undefined): string | undefined {
  const words = toString(node)
  return node?.type === 'link' && node.url === words ? words : undefined
}
