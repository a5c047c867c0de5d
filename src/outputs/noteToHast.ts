import type { ElementContent } from 'hast'
import { toHast } from 'mdast-util-to-hast'
import { parseMarkdown } from '../article/parseMarkdown.ts'
import { readOwnTags } from '../article/syntax/scripts/readOwnTags.ts'
import { scriptHandlers } from './scriptHandlers.ts'

/** Convert a slide's notes from Markdown to hast, and drop raw HTML in them. */
export function noteToHast(note: string): ElementContent[] {
  const tree = toHast(readOwnTags(parseMarkdown(note)), { handlers: scriptHandlers })
  return tree.type === 'root' ? tree.children.filter((node) => node.type !== 'doctype') : []
}
