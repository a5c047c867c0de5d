import { toString as toText } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'

/** What is said for a slide without any markup, a paragraph for each block. */
export function sayPlainly(note: string): string[] {
  const said: string[] = []
  visit(unified().use(remarkParse).use(remarkGfm).parse(note), (node, _, parent) => {
    if (node.type === 'code') said.push(...node.value.split('\n'))
    else if (node.type === 'tableRow') said.push(node.children.map((cell) => toText(cell)).join(' · '))
    else if (node.type === 'paragraph' || node.type === 'heading')
      said.push(`${parent?.type === 'listItem' ? '– ' : ''}${toText(node).replace(/\s+/g, ' ')}`)
    else return undefined
    return SKIP
  })
  return said
}
