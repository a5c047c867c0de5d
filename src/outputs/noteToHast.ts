import type { ElementContent } from 'hast'
import { toHast } from 'mdast-util-to-hast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** What is said for a slide, ready to be written as HTML; HTML in it is left out. */
export function noteToHast(note: string): ElementContent[] {
  const tree = toHast(unified().use(remarkParse).use(remarkGfm).parse(note))
  return tree.type === 'root' ? tree.children.filter((node) => node.type !== 'doctype') : []
}
