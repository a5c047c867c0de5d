import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { omissionsIn } from '../omissions.ts'

/** Take out what is for a web page and has no place in a talk, by the table of omissions. */
export function leaveOut(tree: Root): void {
  const left = omissionsIn(tree.children)
  tree.children = tree.children.filter((block) => !left.has(block))
  visit(tree, 'heading', (heading) => {
    const last = heading.children.at(-1)
    // `{#anchor}` and `{.class}` name the heading for a web page.
    if (last?.type === 'text') last.value = last.value.replace(/\s*\{[#.:][^{}]*\}\s*$/, '')
  })
}
