import type { ElementContent } from 'hast'
import { toHast } from 'mdast-util-to-hast'
import { parseMarkdown } from '../article/parseMarkdown.ts'

/** What is said for a slide, ready to be written as HTML; HTML in it is left out. */
export function noteToHast(note: string): ElementContent[] {
  const tree = toHast(parseMarkdown(note))
  return tree.type === 'root' ? tree.children.filter((node) => node.type !== 'doctype') : []
}
