import { htmlTagNames } from 'html-tag-names'
import type { Html, Nodes, Root } from 'mdast'
import type { Parent } from 'unist'
import { visit } from 'unist-util-visit'
import { template } from '../templates/template.ts'
import { findUnclosedTags } from './findUnclosedTags.ts'

/** All tags but `<plaintext>`, which nothing can close. */
const htmlNames = new Set(htmlTagNames.filter((name) => name !== 'plaintext'))

/**
 * Match tags. First match comments, template tags, and the content of styles and scripts, because these may contain text that
 * looks like a tag.
 */
const tags = new RegExp(
  `<!--[\\s\\S]*?-->|(?<=<(?:style|script)\\b[^<>]*>)[\\s\\S]*?(?=<\\/(?:style|script)\\s*>)|${template.source}|<(\\/?([A-Za-z][\\w:.-]*))`,
  'g',
)

/**
 * Turn tags that are not HTML into text, so that they are shown as written: type parameters (`Array<T>`), components of Vue and
 * MDX, processing instructions. Also turn inline tags into text if they would hide the text after them (`findUnclosedTags`).
 * Other HTML in the same block stays.
 */
export function showUnknownTags(tree: Root): void {
  visit(tree, (node) => {
    if (!('children' in node) || !node.children.some(({ type }) => type === 'html')) return
    const shown = holdsBlocks(node) ? node.children.map(toShownBlock) : toShownLine(node.children)
    // cast: HTML became blocks where the parent holds blocks, and text where it holds text
    node.children = shown as typeof node.children
  })
}

function holdsBlocks({ type }: Parent): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition', 'speakerNotes'].includes(type)
}

function toShownBlock(node: Nodes): Nodes {
  if (node.type !== 'html') return node
  const { value, position } = node
  const place = position ? { position } : {}
  if (isHtml(node)) node.value = escapeUnknown(value)
  else if (value.includes('\n')) return { type: 'code', value, ...place }
  else return { type: 'paragraph', children: [{ type: 'text', value }], ...place }
  return node
}

/** Turn unknown tags in phrasing content into text, and join that with the text before and after it. */
function toShownLine(nodes: readonly Nodes[]): Nodes[] {
  const open = findUnclosedTags(nodes)
  const shown: Nodes[] = []
  let wasTag = false
  for (const node of nodes) {
    const last = shown.at(-1)
    const isTag = node.type === 'html' && (!isHtml(node) || open.has(node))
    if (isTag) {
      const { value, position } = node
      if (last?.type === 'text') shown.pop()
      const before = last?.type === 'text' ? last.value : ''
      shown.push({ type: 'text', value: before + value, ...(position ? { position } : {}) })
    } else if (wasTag && node.type === 'text' && last?.type === 'text') {
      last.value += node.value
      continue
    } else {
      if (node.type === 'html') node.value = escapeUnknown(node.value)
      shown.push(node)
    }
    wasTag = isTag
  }
  return shown
}

/**
 * Tell whether HTML starts with a known tag, and not with an instruction for a processor, `<?php`. MathML and SVG with tags that HTML does not know count as unknown, because
 * their text means little without those tags.
 */
function isHtml({ value }: Html): boolean {
  if (/^\s*<(?:!--|!DOCTYPE\b)/i.test(value)) return true
  if (/^\s*<(?:\?|!\[CDATA\[)/.test(value)) return false
  const names = [...value.matchAll(tags)].flatMap(([, , name]) => name ?? [])
  const [first] = names
  return (
    first !== undefined &&
    isKnown(first) &&
    (names.every(isKnown) || !names.some((name) => /^(?:math|svg)$/i.test(name)))
  )
}

function escapeUnknown(html: string): string {
  return html.replace(tags, (found, written?: string, name?: string) =>
    name === undefined || isKnown(name) ? found : `&lt;${written}`,
  )
}

/**
 * Tell whether a name is that of an element. An element of HTML has a name in small letters only or in capitals only, one that a
 * site defines has a dash: `carbon-user`. `Button` is a component.
 */
export function isKnown(name: string): boolean {
  return (
    htmlNames.has(name) ||
    /^[a-z][a-z\d]*(?:-[a-z\d]+)+$/.test(name) ||
    (name === name.toUpperCase() && htmlNames.has(name.toLowerCase()))
  )
}
