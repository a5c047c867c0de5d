import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Remove anchors and classes from the end of headings, because they are for web pages: `## Why {#why .big}`, `## Why {-}` and
 * Nextra's `## Why [#why]` become `## Why`.
 */
export function dropAnchors(tree: Root): void {
  visit(tree, 'heading', (heading) => {
    const last = heading.children.at(-1)
    if (last?.type === 'text')
      last.value = last.value.replace(/\s*(?:\{\s*[#.:][^{}]*\}|\{-\}|\[(?:#[\w-]+|!toc)\])\s*$/, '')
  })
}
