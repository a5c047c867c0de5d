import { slug } from 'github-slugger'
import type { Heading, Link, PhrasingContent, Root, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { decodePercent } from '../../../text/decodePercent.ts'

/** Match a name that the author gives the next heading: `(costs)=` on a line of its own, in MyST. */
const target = /^\(([\w./:+ -]+)\)=$/gm
/** Match a name in the attributes of a heading: `{#costs .wide}`. */
const attributes = /\s*\{[^{}]*?#([^\s{}]+)[^{}]*\}\s*$/

/**
 * Match the URL of a link without text that MyST fills in with the title of its target: `#costs`, `xref:guide/first-steps`,
 * `../first-steps.md`.
 */
const filledIn = /^(?:#|xref:)|^(?!(?:[a-z]+:)?\/\/).*\.\w+(?:#.*)?$/i

/**
 * Give a link without words, which MyST fills in, the words of its target: the title of the heading, else the words of its
 * address. Without them the sentence would have a hole, `(see )`. A link in a heading, or alone in its paragraph, is an anchor and
 * stays empty.
 *
 * @example `See [](#costs).`, `## What it costs {#costs}` -> `See [What it costs](#costs).`
 * @example `See [](../guide/first-steps.md).` -> `See [first steps](../guide/first-steps.md).`
 */
export function nameEmptyLinks(tree: Root): void {
  const titles = titlesIn(tree)
  visit(tree, 'link', (link: Link, index, parent) => {
    if (!parent || index === undefined || link.children.length > 0 || parent.type === 'heading') return
    const around = parent.children.filter((node) => node !== link && toString(node).trim() !== '')
    const next = parent.children[index + 1]
    const isAnchor = around.length === 0 && link.url.startsWith('#')
    const isInWord = next?.type === 'text' && /^[\p{L}\p{N}]/u.test(next.value) && parent.children[0] === link
    if (isAnchor || isInWord || !filledIn.test(link.url)) return
    const words = titles.get(decodePercent(link.url.slice(1))) ?? wordsOfAddress(link.url)
    if (words) link.children = [{ type: 'text', value: words } satisfies Text]
  })
}

/** Collect the titles of headings by their names: slugs, and the names that the author gave. */
function titlesIn(tree: Root): Map<string, string> {
  const titles = new Map<string, string>()
  let given: string[] = []
  for (const node of tree.children) {
    const text = node.type === 'omitted' ? node.source : toString(node)
    const found = Array.from(text.matchAll(target), ([, name = '']) => name)
    if (node.type === 'heading') {
      for (const name of [...given, ...namesOf(node)]) if (!titles.has(name)) titles.set(name, titleOf(node.children))
      given = []
    } else given = found.length > 0 ? [...given, ...found] : []
  }
  return titles
}

function namesOf(heading: Heading): string[] {
  const text = toString(heading)
  const name = attributes.exec(text)?.[1]
  return [...(name === undefined ? [] : [name]), slug(text.replace(attributes, '').trim())]
}

function titleOf(children: PhrasingContent[]): string {
  return toString(children).replace(attributes, '').replace(/\s+/g, ' ').trim()
}

/** Read the last part of an address as words: `xref:guide/first-steps` -> `first steps`, `#fig:mountains` -> `mountains`. */
function wordsOfAddress(url: string): string {
  const [last = ''] = decodePercent(url).split(/[/#:]/).filter(Boolean).slice(-1)
  return last
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
}
