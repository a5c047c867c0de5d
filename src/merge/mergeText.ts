import { diff3MergeRegions } from 'node-diff3'
import type { Block } from './deckParts.ts'
import { splitBlocks, toBlock } from './splitBlocks.ts'

/** Kinds of block whose lines mean something. */
const byLines = new Set(['code', 'math', 'html', 'blockquote'])

const lines = /.*\n|.+$/g

/** Match a cell of a table with the bar behind it, or a line end. */
const cells = /(?:\\.|[^|\\\n])*\||(?:\\.|[^|\\\n])+|\n/g

/** Match what must not be split: code, formulas, tags with what they hold, links, backslashes; else a word. */
const token =
  /(?:(`+)[^`][\s\S]*?\1|\$[^$\n]+\$|<(\w[\w-]*)\b[^>]*>[\s\S]*?<\/\2>|<[^>]+>|!?\[[^\]]*\]\([^)]*\)|\{\{[\s\S]*?\}\}|\\\S|[\p{L}\p{N}_]+|\S)\s*/gu

/**
 * Merge the text of a block that was changed on both sides. Words that stand far enough apart are merged; in a table
 * cells are, in a listing or a quote lines.
 *
 * @returns undefined where both have changed the same place: that is a conflict
 */
export function mergeText(base: Block, ours: Block, theirs: Block): Block | undefined {
  if (base.kind !== ours.kind || base.kind !== theirs.kind) return undefined
  const [first, ...others] = [base, ours, theirs].map(columnsOf)
  if (others.some((columns) => columns !== first)) return undefined
  const isProse = !byLines.has(base.kind) && base.kind !== 'table'
  const pieces = isProse ? token : base.kind === 'table' ? cells : lines
  const text = merge([base.text, ours.text, theirs.text], pieces, isProse)
  if (text === undefined) return undefined
  const marker = ours.marker === base.marker ? theirs.marker : ours.marker
  const { blocks } = splitBlocks(marker + text)
  // Merged words may mean something else to Markdown: then they are not merged.
  if (blocks.length !== 1 || blocks[0]?.kind !== ours.kind) return undefined
  return { ...toBlock(marker + text, ours.kind, ours.gap, ours.previous) }
}

/** Count the cells of a table's rows: with fewer in the first row, those of other rows would be lost. */
function columnsOf({ kind, text }: Block): number {
  return kind === 'table' ? (text.split('\n', 1)[0]?.replace(/\\\|/g, '').split('|').length ?? 0) : 0
}

function merge(
  [base, ours, theirs]: [base: string, ours: string, theirs: string],
  pieces: RegExp,
  isProse: boolean,
): string | undefined {
  const split = (text: string): string[] => text.match(pieces) ?? []
  const [o, a, b] = [split(base), split(ours), split(theirs)]
  const chunks: Chunk[] = []
  for (const region of diff3MergeRegions(a.map(normalise), o.map(normalise), b.map(normalise))) {
    if (region.stable) {
      chunks.push(chunkOf({ a, o, b }[region.buffer], region.bufferStart, region.bufferLength))
      continue
    }
    const left = chunkOf(a, region.aStart, region.aLength)
    const right = chunkOf(b, region.bStart, region.bLength)
    const isSame = region.aContent.join('\n') === region.bContent.join('\n')
    // Where both have only added something, prose says both.
    if (!isSame && !(isProse && region.oLength === 0)) return undefined
    chunks.push(...(isSame ? [left] : [left, right]))
  }
  return joinChunks(chunks, isProse)
}

interface Chunk {
  text: string
  /** No white space is behind it, because it stood at the end. */
  isLast: boolean
}

function chunkOf(source: string[], start: number, length: number): Chunk {
  return { text: source.slice(start, start + length).join(''), isLast: start + length === source.length }
}

function joinChunks(chunks: readonly Chunk[], isProse: boolean): string {
  let all = ''
  let isOpen = false
  for (const { text, isLast } of chunks) {
    if (text === '') continue
    if (isOpen) all += isProse ? spaceBetween(all, text) : '\n'
    all += text
    isOpen = isLast && !/\s$/.test(text)
  }
  return all.trimEnd()
}

function spaceBetween(all: string, text: string): string {
  const isUnspaced = [all.slice(-1), text].every((one) => unspaced.test(one))
  return isUnspaced || /^[.,:;!?)\]}]/.test(text) ? '' : ' '
}

/** Match letters and signs that no white space parts from one another. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}，。、：；！？]/u

/** Prose may be broken otherwise, and the columns of a table have the width of their longest cell. */
function normalise(piece: string): string {
  return piece.replace(/\s+/g, ' ').replace(/-{2,}/g, '-').trim()
}
