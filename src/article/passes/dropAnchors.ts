import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Take the names that headings have for a web page off their ends: `## Why {#why .big}` becomes `## Why`. */
export function dropAnchors(tree: Root): void {
  visit(tree, 'heading', (heading) => {
    const last = heading.children.at(-1)
    if (last?.type === 'text') last.value = last.value.replace(/\s*\{[#.:][^{}]*\}\s*$/, '')
  })
}
