import { htmlTagNames } from 'html-tag-names'
import type { Html, Nodes, Root } from 'mdast'
import type { Parent } from 'unist'
import { visit } from 'unist-util-visit'
import { template } from '../templates/template.ts'
import { findStayingOpen } from './staysOpen.ts'

const known = new Set(htmlTagNames)

/** Tags, and comments and templates, which are matched first because they may contain what looks like a tag. */
const tags = new RegExp(`<!--[\\s\\S]*?-->|${template.source}|<(\\/?([A-Za-z][\\w:.-]*))`, 'g')

/**
 * Make text of tags that are not HTML, so that they are shown as written: type parameters (`Array<T>`), components of
 * Vue and MDX, processing instructions, and inline tags that would hide the rest of the text. In an HTML block only
 * these tags become text; the HTML around them stays.
 */
export function showUnknownTags(tree: Root): void {
  visit(tree, (node) => {
    if (!('children' in node) || !node.children.some(({ type }) => type === 'html')) return
    const shown = holdsBlocks(node) ? node.children.map(toShownBlock) : toShownLine(node.children)
    // cast: HTML became a block where blocks stand, and text where text stands
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

/** Text that a tag becomes is joined with the text before and behind it. */
function toShownLine(nodes: readonly Nodes[]): Nodes[] {
  const open = findStayingOpen(nodes)
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
 * Tell whether HTML starts with a known tag. MathML and SVG have other tags, whose text means little without them: they
 * are no HTML here.
 */
function isHtml({ value }: Html): boolean {
  if (/^\s*<(?:!--|!DOCTYPE\b)/i.test(value)) return true
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

/** Tell whether a name is an HTML element, in small or capital letters only: `Button` is a component. */
function isKnown(name: string): boolean {
  return known.has(name) || (name === name.toUpperCase() && known.has(name.toLowerCase()))
}
