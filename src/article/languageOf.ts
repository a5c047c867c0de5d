import type { Nodes, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { detectLanguage } from '../text/detectLanguage.ts'

/** Nodes that are not prose, so that their words do not tell the language of the article. */
const noProse: readonly Nodes['type'][] = ['code', 'inlineCode', 'html', 'math', 'inlineMath', 'yaml', 'toml']

/**
 * Detect the language of an article by its prose, because two pages of Go must not make a Chinese article an English one.
 * If an article is all code, use the code.
 */
export function languageOf(tree: Root): string {
  const prose: string[] = []
  visit(tree, (node) => {
    if (noProse.includes(node.type)) return SKIP
    if (node.type === 'text') prose.push(node.value)
    return undefined
  })
  const words = prose.join(' ')
  return detectLanguage(/\p{L}/u.test(words) ? words : toString(tree))
}
