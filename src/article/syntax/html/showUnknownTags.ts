import { htmlTagNames } from 'html-tag-names'
import type { Html, Root, Text } from 'mdast'
import type { Parent } from 'unist'
import { visit } from 'unist-util-visit'
import { template } from '../templates/template.ts'
import { staysOpen } from './staysOpen.ts'

const known = new Set(htmlTagNames)

/** Comments and templates are no tags, whatever stands in them. */
const tags = new RegExp(`<!--[\\s\\S]*?-->|${template.source}|<(\\/?([A-Za-z][\\w:.-]*))`, 'g')

/**
 * Make text of what looks like HTML and is none: type parameters such as `Array<T>`, components of Vue, MDX and the like,
 * processing instructions. So is a tag that would swallow the rest of its line. It is shown as it is written; what stands
 * around it in a block of HTML is not.
 */
export function showUnknownTags(tree: Root): void {
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return
    const isBlock = holdsBlocks(parent)
    if (isHtml(node) && (isBlock || !staysOpen(node, parent.children.slice(index + 1)))) {
      node.value = escapeUnknown(node.value)
      return
    }
    const { value, position } = node
    const place = position ? { position } : {}
    if (!isBlock) return insertText(parent, index, { type: 'text', value, ...place })
    else if (value.includes('\n')) parent.children[index] = { type: 'code', value, ...place }
    else parent.children[index] = { type: 'paragraph', children: [{ type: 'text', value }], ...place }
  })
}

function holdsBlocks({ type }: Parent): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(type)
}

/** Put text in a place and join it with the text beside it; returns where to go on. */
function insertText(parent: Parent, index: number, text: Text): number {
  const neighbours = [parent.children[index - 1], text, parent.children[index + 1]]
  const texts = neighbours.filter((node): node is Text => node?.type === 'text')
  const first = neighbours[0]?.type === 'text' ? index - 1 : index
  const joined: Text = { ...text, value: texts.map((node) => node.value).join('') }
  parent.children.splice(first, texts.length, joined)
  return first + 1
}

/** What opens with a tag of HTML is HTML; formulas and drawings in it have tags of their own, and mean nothing without these. */
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

/** Names of HTML are written in one case; `Button` is somebody's component. */
function isKnown(name: string): boolean {
  return known.has(name) || (name === name.toUpperCase() && known.has(name.toLowerCase()))
}
