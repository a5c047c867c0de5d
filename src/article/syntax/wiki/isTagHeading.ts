import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

/** Tell whether a block is a heading that only lists the tags of a document in HackMD: ``###### tags: `a` `b` ``. */
export function isTagHeading(block: RootContent): boolean {
  return (
    block.type === 'heading' &&
    block.depth > 3 &&
    /^tags:\s*\S/i.test(toString(block)) &&
    block.children
      .slice(1)
      .every(({ type, ...node }) => type === 'inlineCode' || ('value' in node && /^[\s,]*$/.test(node.value)))
  )
}
