import type { Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

/**
 * Match a tag that shows a value of the front matter, or one that the article sets: `{{ page.author }}`, `{{ title | upcase }}`,
 * `{{ $frontmatter.title }}`, `{{< meta date >}}`, `{frontMatter.title}`.
 */
const tag =
  /\{\{-?\s*(?:(?:page|\$?frontmatter)\.)?([\w-]+)(?:\s*\|[^{}]*)?\s*-?\}\}|\{\{<\s*(?:meta|param)\s+"?([\w-]+)"?\s*>\}\}|\{front[mM]atter\.(\w+)\}/g

/** Match a text that a filter changes: `{{ "Rest" | upcase }}`. */
const literal =
  /\{\{-?\s*(?:"([^"{}<]+)"|'([^'{}<]+)')\s*\|\s*(upcase|upper|downcase|lower|capitalize|title|escape|safe|strip)[^{}]*\}\}/g

/** Match a line of YAML or TOML that sets a key to a text. */
const fact = /^["']?([\w-]+)["']?\s*[:=]\s*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"'[{>|&*!#][^\n]*?))\s*$/gm

/** Match a tag that sets a value: `{% set count = 52 %}`, `{% capture name %}Jo{% endcapture %}`. */
const set =
  /\{%-?\s*(?:set|assign)\s+(\w+)\s*=\s*(?:"([^"{}]*)"|'([^'{}]*)'|(\d[\d.]*))\s*-?%\}|\{%-?\s*capture\s+["']?(\w+)["']?\s*-?%\}([^{}\n]*)\{%/g
/** Match a value of an MDX module: `export const year = 2024`. */
const exported = /^export const (\w+) = (?:"([^"\n]*)"|'([^'\n]*)'|`([^`$\n]*)`|(\d[\d.]*));?$/gm

/** Replace tags with values of the front matter and of the article, as a site does: `{{ page.author }}` -> `Jo`. A tag with an unknown key stays. */
export function pageValues(tree: Root): void {
  const [matter] = tree.children
  const values = new Map<string, string>()
  const constants = new Map<string, string>()
  if (matter?.type === 'yaml' || matter?.type === 'toml')
    for (const [, key = '', ...texts] of matter.value.matchAll(fact)) values.set(key, texts.find(Boolean) ?? '')
  const substitutions =
    matter && 'value' in matter
      ? /^[ \t]*substitutions:[ \t]*\n((?:[ \t]+.*(?:\n|$))+)/m.exec(matter.value)?.[1]
      : undefined
  for (const [, key = '', ...texts] of substitutions?.replace(/^[ \t]+/gm, '').matchAll(fact) ?? [])
    values.set(key, texts.find(Boolean) ?? '')
  for (const block of tree.children) {
    if (block.type === 'omitted')
      for (const [, one, a, b, c, other, d] of block.source.matchAll(set))
        values.set(one ?? other ?? '', (a ?? b ?? c ?? d ?? '').trim())
    if (block.type === 'paragraph' && /^export const /.test(toString(block)))
      for (const [, key = '', ...texts] of toString(block).matchAll(exported))
        constants.set(key, texts.find((one) => one !== undefined) ?? '')
  }
  visit(tree, 'text', (text) => {
    if (!text.value.includes('{')) return
    text.value = text.value
      .replace(
        tag,
        (whole, ...keys: (string | undefined)[]) => values.get(keys.slice(0, 3).find(Boolean) ?? '') ?? whole,
      )
      .replace(literal, (_, one?: string, other?: string, filter = '') => filtered(one ?? other ?? '', filter))
      .replace(/(?<![{$\\])\{(\w+)\}(?!\})/g, (whole, key: string) => constants.get(key) ?? whole)
  })
}

function filtered(text: string, filter: string): string {
  if (/^up/.test(filter)) return text.toUpperCase()
  return /^(?:down|low)/.test(filter) ? text.toLowerCase() : text
}
