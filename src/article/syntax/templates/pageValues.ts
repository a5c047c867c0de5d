import type { Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

/**
 * Match a tag that shows a value from the front matter or from the article: `{{ page.author }}`, `{{ title | upcase }}`,
 * `{{ $frontmatter.title }}`, `{{< meta date >}}`, `{frontMatter.title}`.
 */
const tag =
  /\{\{-?\s*(?:(?:page|\$?frontmatter)\.)?([\w-]+)(?:\s*\|[^{}]*)?\s*-?\}\}|\{\{<\s*(?:meta|param)\s+"?([\w-]+)"?\s*>\}\}|\{front[mM]atter\.(\w+)\}/g

/** Match a tag with a text and a filter that changes it: `{{ "Rest" | upcase }}`. */
const filteredText =
  /\{\{-?\s*(?:"([^"{}<]+)"|'([^'{}<]+)')\s*\|\s*(upcase|upper|downcase|lower|capitalize|title|escape|safe|strip)[^{}]*\}\}/g

/** Match a line of YAML or TOML that sets a key to a text. */
const entryLine = /^["']?([\w-]+)["']?\s*[:=]\s*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"'[{>|&*!#][^\n]*?))\s*$/gm

/** Match a tag that sets a value: `{% set count = 52 %}`, `{% capture name %}Jo{% endcapture %}`. */
const setTag =
  /\{%-?\s*(?:set|assign)\s+(\w+)\s*=\s*(?:"([^"{}]*)"|'([^'{}]*)'|(\d[\d.]*))\s*-?%\}|\{%-?\s*capture\s+["']?(\w+)["']?\s*-?%\}([^{}\n]*)\{%/g
/** Match a line of an MDX module that sets a value: `export const year = 2024`. */
const exported = /^export const (\w+) = (?:"([^"\n]*)"|'([^'\n]*)'|`([^`$\n]*)`|(\d[\d.]*));?$/gm

/**
 * Replace tags with the values that they name, as a site does: `{{ page.author }}` -> `Jo`. The values come from the front
 * matter, from tags, and from exports of MDX. A tag with an unknown key stays.
 */
export function pageValues(tree: Root): void {
  const [matter] = tree.children
  const values = new Map<string, string>()
  const constants = new Map<string, string>()
  if (matter?.type === 'yaml' || matter?.type === 'toml')
    for (const [, key = '', ...texts] of matter.value.matchAll(entryLine)) values.set(key, texts.find(Boolean) ?? '')
  const substitutions =
    matter && 'value' in matter
      ? /^[ \t]*substitutions:[ \t]*\n((?:[ \t]+.*(?:\n|$))+)/m.exec(matter.value)?.[1]
      : undefined
  for (const [, key = '', ...texts] of substitutions?.replace(/^[ \t]+/gm, '').matchAll(entryLine) ?? [])
    values.set(key, texts.find(Boolean) ?? '')
  for (const block of tree.children) {
    if (block.type === 'omitted')
      for (const [, one, a, b, c, other, d] of block.source.matchAll(setTag))
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
      .replace(filteredText, (_, one?: string, other?: string, filter = '') => applyFilter(one ?? other ?? '', filter))
      .replace(/(?<![{$\\])\{(\w+)\}(?!\})/g, (whole, key: string) => constants.get(key) ?? whole)
  })
}

/** Apply a filter to a text: `Rest`, `upcase` -> `REST`. */
function applyFilter(text: string, filter: string): string {
  if (/^up/.test(filter)) return text.toUpperCase()
  return /^(?:down|low)/.test(filter) ? text.toLowerCase() : text
}
