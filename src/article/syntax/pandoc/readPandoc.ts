import type { Paragraph, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Omitted } from '../../nodes/omitted.ts'

/**
 * Read line blocks, `| One` and `| Two` on lines of their own, as lines with breaks. Read a paragraph above or below a table
 * that starts with a colon or `Table:` as the caption of the table: `: Sizes {#tbl:s}` becomes `Sizes`.
 */
export function readPandoc(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!parent || index === undefined) return
    const children = readLineBlock(paragraph)
    if (children) paragraph.children = children
    const isBelow = parent.children[index - 1]?.type === 'table'
    if (isBelow || parent.children[index + 1]?.type === 'table') readCaption(paragraph, isBelow)
  })
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
