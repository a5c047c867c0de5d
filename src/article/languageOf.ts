import type { Nodes, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { detectLanguage } from '../text/detectLanguage.ts'

/** What is no prose: its words are of no language, or of another one. */
const noProse: readonly Nodes['type'][] = ['code', 'inlineCode', 'html', 'math', 'inlineMath', 'yaml', 'toml']

/**
 * Detect the language that an article is written in, by its prose: two pages of Go make an article in Chinese no English
 * one. An article that is code alone is read by that.
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
