import type { Paragraph, PhrasingContent, Root, Table } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Omitted } from '../../nodes/omitted.ts'

/**
 * Read line blocks of Pandoc, and the captions of tables.
 *
 * - A line block is a paragraph whose lines each start with a bar: `| One`, `| Two`. It becomes lines with breaks.
 * - A caption of Pandoc is a paragraph above or below a table that starts with a colon or `Table:`. A caption of
 *   MultiMarkdown is the last line of a table, in brackets. `: Sizes {#tbl:s}` and `[Sizes]` both become `Sizes`.
 */
export function readPandoc(tree: Root): void {
  visit(tree, 'table', (table, index, parent) => {
    const caption = parent && index !== undefined ? takeCaption(table) : undefined
    if (caption) parent?.children.splice((index ?? 0) + 1, 0, caption)
  })
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!parent || index === undefined) return
    const children = readLineBlock(paragraph)
    if (children) paragraph.children = children
    const isBelow = parent.children[index - 1]?.type === 'table'
    if (isBelow || parent.children[index + 1]?.type === 'table') readCaption(paragraph, isBelow)
  })
}

/**
 * Remove the caption of MultiMarkdown from a table, and return it. It is a line in brackets directly below the table: `[Sizes]`,
 * `[Sizes][name]`.
 */
function takeCaption(table: Table): Paragraph | undefined {
  const row = table.children.at(-1)
  const [cell, ...others] = row?.children ?? []
  const text = cell?.children[0]
  const { start, end } = row?.position ?? {}
  // A caption has no bar before its text, so that the text starts where the line starts.
  if (
    table.children.length < 3 ||
    others.length > 0 ||
    text?.position?.start.offset !== start?.offset ||
    text?.type !== 'text' ||
    !start ||
    !end
  )
    return undefined
  const [, words] = /^\[([^[\]]+)\](?:\[[\w-]+\])?$/.exec(text.value) ?? []
  if (words === undefined || cell?.children.length !== 1) return undefined
  table.children.pop()
  if (table.position) table.position.end = table.children.at(-1)?.position?.end ?? end
  return { type: 'paragraph', children: [{ ...text, value: words }], data: { caption: true }, position: { start, end } }
}

function readLineBlock({ children }: Paragraph): PhrasingContent[] | undefined {
  const [first] = children
  const lines = children.flatMap((node) =>
    node.type === 'text' ? node.value.split('\n').slice(node === first ? 0 : 1) : [],
  )
  const isBlock = lines.length > 1 && lines.every((line) => /^\|(?:\s|$)/.test(line) && !/\|\s*$/.test(line.slice(1)))
  if (first?.type !== 'text' || !isBlock) return undefined
  return children.flatMap((node): PhrasingContent[] => {
    if (node.type !== 'text') return [node]
    return node.value.split('\n').flatMap((line, at): PhrasingContent[] => {
      const isStart = at > 0 || node === first
      const value = isStart ? line.replace(/^\|\s*/, '') : line
      const text: PhrasingContent[] = value ? [{ ...node, value }] : []
      return at > 0 ? [{ type: 'break' }, ...text] : text
    })
  })
}

function readCaption(paragraph: Paragraph, isBelow: boolean): void {
  const [first] = paragraph.children
  const [mark] = first?.type === 'text' ? (/^(?:Table)?:\s+/i.exec(first.value) ?? []) : []
  if (first?.type !== 'text' || mark === undefined) return
  first.value = first.value.slice(mark.startsWith(':') ? mark.length : 0)
  const last = paragraph.children.at(-1)
  const found = last?.type === 'text' ? /\s*(\{[#.][^{}]*\})\s*$/.exec(last.value) : null
  if (last?.type === 'text' && found) {
    last.value = last.value.slice(0, found.index)
    const omitted: Omitted = { type: 'omitted', rule: 'attributes', source: found[1] ?? '' }
    paragraph.children.push(omitted)
  }
  if (isBelow) paragraph.data = { ...paragraph.data, caption: true }
}
