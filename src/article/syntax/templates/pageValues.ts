import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** A value of the front matter in the text: `{{ page.author }}`, `{{ $frontmatter.title }}`, `{{< meta date >}}`. */
const tag = /\{\{-?\s*(?:page|\$frontmatter)\.([\w-]+)\s*-?\}\}|\{\{<\s*(?:meta|param)\s+"?([\w-]+)"?\s*>\}\}/g

/** A key of YAML or TOML with a plain text. */
const fact = /^["']?([\w-]+)["']?\s*[:=]\s*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"'[{>|&*!#][^\n]*?))\s*$/gm

/** Fill in what the front matter says, as the site does: `{{ page.author }}` -> `Jo`. A tag whose key is not there stays. */
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
