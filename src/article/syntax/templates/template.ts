import { toString } from 'mdast-util-to-string'
import type { Node } from 'unist'

/** What a program would fill in before anybody reads it: tags of Hugo, Liquid, Jinja and Vue, attributes of kramdown. */
export const template = /\{\{<[\s\S]*?>\}\}|\{\{%[\s\S]*?%\}\}|\{%[\s\S]*?%\}|\{\{[^{}]*\}\}|\{:[^{}]*\}/

const all = new RegExp(template.source, 'g')

/** Tell whether a block is such tags and nothing else: it is shown as it is written, and sums nothing up. */
export function isTemplate(block: Node): boolean {
  if (block.type !== 'paragraph') return false
  const text = toString(block)
  const rest = text.replace(all, '')
  return rest !== text && !rest.trim()
}
