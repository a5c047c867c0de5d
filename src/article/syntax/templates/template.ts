import { toString } from 'mdast-util-to-string'
import type { Node } from 'unist'

/**
 * Match a tag of a template language, which a site generator fills in: Hugo, Liquid, Jinja, Vue. Match attributes of
 * kramdown, `{: .note}`, too.
 */
export const template = /\{\{<[\s\S]*?>\}\}|\{\{%[\s\S]*?%\}\}|\{%[\s\S]*?%\}|\{\{[^{}]*\}\}|\{:[^{}]*\}/

const all = new RegExp(template.source, 'g')

/** Tell whether a block has nothing but template tags. Such a block is shown as written, and is never condensed. */
export function isTemplate(block: Node): boolean {
  if (block.type !== 'paragraph') return false
  const text = toString(block)
  const rest = text.replace(all, '')
  return rest !== text && !rest.trim()
}
