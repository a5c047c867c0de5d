import { toString } from 'mdast-util-to-string'
import type { Node } from 'unist'

/**
 * Match a tag of a template language, which a site generator fills in: Hugo, Liquid, Jinja, Vue. Also match attributes of
 * kramdown: `{: .note}`.
 */
export const template = /\{\{<[\s\S]*?>\}\}|\{\{%[\s\S]*?%\}\}|\{%[\s\S]*?%\}|\{\{[^{}]*\}\}|\{:[^{}]*\}/

const allTemplates = new RegExp(template.source, 'g')

/** Tell whether a block is a paragraph of nothing but template tags. Such a paragraph is shown as written, and never shortened. */
export function isTemplate(block: Node): boolean {
  if (block.type !== 'paragraph') return false
  const text = toString(block)
  const rest = text.replace(allTemplates, '')
  return rest !== text && !rest.trim()
}
