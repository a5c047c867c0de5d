import type { Nodes, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { detectLanguage } from '../text/detectLanguage.ts'

/** Types of nodes that hold no prose. Their words do not show which language the article is in. */
const typesWithoutProse: readonly Nodes['type'][] = ['code', 'inlineCode', 'html', 'math', 'inlineMath', 'yaml', 'toml']

/**
 * Detect the language of an article from its prose alone: two pages of Go must not make a Chinese article an English one.
 * If the article has no prose, use all of its text.
 */
export function languageOf(tree: Root): string {
  const prose: string[] = []
  visit(tree, (node) => {
    if (typesWithoutProse.includes(node.type)) return SKIP
    if (node.type === 'text') prose.push(node.value)
    return undefined
  })
  const words = prose.join(' ')
  return detectLanguage(/\p{L}/u.test(words) ? words : toString(tree))
}
