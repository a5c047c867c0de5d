import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { slotLine } from '../slidev/slotLine.ts'
import type { Block } from './deckParts.ts'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath)

/** Match the marker of a list item, such as `- ` or `2. `, with the white space after it. */
const itemMarker = /^[^\S\n]*(?:[-*+]|\d{1,9}[.)])(?:[^\S\n]+|$)/

/**
 * Split the Markdown of a slide's body, or of its notes, into blocks. Each item of a list is a block, because people
 * move items one by one.
 *
 * @returns the blocks, and in `end` the white space after the last block
 */
export function splitBlocks(markdown: string): { blocks: Block[]; end: string } {
  const blocks: Block[] = []
  let at = 0
  for (const { start, end, kind } of findBlocks(markdown)) {
    if (start < at) continue
    // Text between two nodes, such as a definition, belongs to the block after it; white space is the gap before that
    // block.
    const skipped = markdown.slice(at, start)
    const gap = /^\s*$/.test(skipped) ? skipped : (/^\s*/.exec(skipped)?.[0] ?? '')
    blocks.push(toBlock(markdown.slice(at + gap.length, end), kind, gap, blocks.at(-1)))
    at = end
  }
  return { blocks, end: markdown.slice(at) }
}

/** Make a block from its Markdown. */
export function toBlock(raw: string, kind: string, gap: string, previous: Block | undefined): Block {
  const marker = kind === 'item' ? (itemMarker.exec(raw)?.[0] ?? '') : ''
  const text = raw.slice(marker.length)
  return { kind, marker, text, key: keyOf(text, kind), gap, previous }
}

function keyOf(text: string, kind: string): string {
  if (kind === 'code') return `code ${text}`
  const words = text.replace(/\s+/g, ' ').trim()
  return `${kind} ${kind === 'table' ? words.replace(/-{2,}/g, '-') : words}`
}

/** The kind of a block, and its offsets in the Markdown. */
interface BlockRange {
  start: number
  end: number
  kind: string
}

/**
 * The known blocks of each text: parsing is slow, and the three versions of a deck mostly have the same texts.
 */
const knownBlocks = new Map<string, BlockRange[]>()
const mostKnown = 5000

function findBlocks(markdown: string): BlockRange[] {
  const before = knownBlocks.get(markdown)
  if (before) return before
  if (knownBlocks.size >= mostKnown) knownBlocks.clear()
  const found = readBlocks(markdown)
  knownBlocks.set(markdown, found)
  return found
}

function readBlocks(markdown: string): BlockRange[] {
  const found: BlockRange[] = []
  let from = 0
  for (const { start, end } of findSlotLines(markdown)) {
    found.push(...findNodes(markdown.slice(from, start), from), { start, end, kind: 'slot' })
    from = end
  }
  return [...found, ...findNodes(markdown.slice(from), from)]
}

/** Find the lines that open a slot: even inside a paragraph or a list, but not in a listing or a formula. */
function findSlotLines(markdown: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let at = 0
  let fence: string | undefined
  for (const line of markdown.split('\n')) {
    const [, opened] = /^\s*(`{3,}|~{3,}|\${2,})/.exec(line) ?? []
    if (fence !== undefined) {
      const closes = fence.startsWith('$') ? line.trimEnd().endsWith(fence) : opened?.startsWith(fence)
      if (closes) fence = undefined
    } else if (opened !== undefined) {
      const isWhole = opened.startsWith('$') && line.trim() !== opened && line.trimEnd().endsWith(opened)
      fence = isWhole ? undefined : opened
    } else if (slotLine.test(line)) found.push({ start: at, end: at + line.trimEnd().length })
    at += line.length + 1
  }
  return found
}

function findNodes(markdown: string, offset: number): BlockRange[] {
  return parser.parse(markdown).children.flatMap((node): BlockRange[] => {
    const nodes: Nodes[] = node.type === 'list' ? node.children : [node]
    return nodes.flatMap((one) => {
      const from = one.position?.start.offset
      const to = one.position?.end.offset
      if (from === undefined || to === undefined) return []
      // Include the indentation in the block, because an indented listing is recognised by it.
      const start = markdown.lastIndexOf('\n', from - 1) + 1
      const end = from + markdown.slice(from, to).trimEnd().length
      return [{ start: start + offset, end: end + offset, kind: one.type === 'listItem' ? 'item' : one.type }]
    })
  })
}
