import { htmlTagNames } from 'html-tag-names'
import type { Html, Root, Text } from 'mdast'
import type { Parent } from 'unist'
import { visit } from 'unist-util-visit'
import { template } from '../templates/template.ts'
import { staysOpen } from './staysOpen.ts'

const known = new Set(htmlTagNames)

/** Tags, and comments and templates, which are matched first because they may contain what looks like a tag. */
const tags = new RegExp(`<!--[\\s\\S]*?-->|${template.source}|<(\\/?([A-Za-z][\\w:.-]*))`, 'g')

/**
 * Make text of tags that are not HTML, so that they are shown as written: type parameters (`Array<T>`), components of
 * Vue and MDX, processing instructions, and inline tags that would hide the rest of the text. In an HTML block only
 * these tags become text; the HTML around them stays.
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
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition', 'speakerNotes'].includes(type)
}

/** Replace a child by text, joined with the text beside it; returns the index at which to go on. */
function insertText(parent: Parent, index: number, text: Text): number {
  const neighbours = [parent.children[index - 1], text, parent.children[index + 1]]
  const texts = neighbours.filter((node): node is Text => node?.type === 'text')
  const first = neighbours[0]?.type === 'text' ? index - 1 : index
  const joined: Text = { ...text, value: texts.map((node) => node.value).join('') }
  parent.children.splice(first, texts.length, joined)
  return first + 1
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
