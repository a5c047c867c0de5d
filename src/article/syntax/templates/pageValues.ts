import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Match a tag that shows a value of the front matter: `{{ page.author }}`, `{{ $frontmatter.title }}`, `{{< meta date >}}`. */
const tag = /\{\{-?\s*(?:page|\$frontmatter)\.([\w-]+)\s*-?\}\}|\{\{<\s*(?:meta|param)\s+"?([\w-]+)"?\s*>\}\}/g

/** Match a line of YAML or TOML that sets a key to a text. */
const fact = /^["']?([\w-]+)["']?\s*[:=]\s*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"'[{>|&*!#][^\n]*?))\s*$/gm

/** Replace tags with values of the front matter, as a site does: `{{ page.author }}` -> `Jo`. A tag with an unknown key stays. */
export function pageValues(tree: Root): void {
  const [matter] = tree.children
  if (matter?.type !== 'yaml' && matter?.type !== 'toml') return
  let values: Map<string, string> | undefined
  visit(tree, 'text', (text) => {
    if (!text.value.includes('{{')) return
    values ??= new Map(
      [...matter.value.matchAll(fact)].map(([, key = '', ...texts]) => [key, texts.find(Boolean) ?? '']),
    )
    text.value = text.value.replace(
      tag,
      (whole, key?: string, other?: string) => values?.get(key ?? other ?? '') ?? whole,
    )
  })
}
