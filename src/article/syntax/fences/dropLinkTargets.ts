import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type {} from '../../nodes/omitted.ts'

const target = /^(?:\([\w./:+ -]+\)=[ \t]*(?:\r\n|\r|\n))+/

/**
 * Leave out a target of links in MyST, `(chart)=`, that stands in one paragraph with what it names: `![](a.png)` on the next
 * line. A row of `omissions.ts` leaves out a target in a paragraph of its own.
 */
export function dropLinkTargets(tree: Root): void {
  visit(tree, 'paragraph', (paragraph) => {
    const [first, ...rest] = paragraph.children
    const source = first?.type === 'text' ? target.exec(first.value)?.[0] : undefined
    if (first?.type !== 'text' || source === undefined) return
    const value = first.value.slice(source.length)
    if (!value && rest.length === 0) return
    const place = first.position ? { position: first.position } : {}
    paragraph.children = [
      { type: 'omitted', rule: 'link-target', source: source.trim(), ...place },
      ...(value ? [{ ...first, value }] : []),
      ...rest,
    ]
  })
}
