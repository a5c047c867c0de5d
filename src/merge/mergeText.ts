import { diff3MergeRegions } from 'node-diff3'
import type { Block } from './deckParts.ts'
import { splitBlocks, toBlock } from './splitBlocks.ts'

/** Kinds of block that are merged line by line. */
const mergedByLine = new Set(['code', 'math', 'html', 'blockquote'])

const lines = /.*\n|.+$/g

/** Match a cell of a table with the `|` after it, or a line end. */
const cells = /(?:\\.|[^|\\\n])*\||(?:\\.|[^|\\\n])+|\n/g

/**
 * Match one token of prose: code, a formula, an HTML element, a link or an escape as a whole, else a word or a sign.
 */
const token =
  /(?:(`+)[^`][\s\S]*?\1|\$[^$\n]+\$|<(\w[\w-]*)\b[^>]*>[\s\S]*?<\/\2>|<[^>]+>|!?\[[^\]]*\]\([^)]*\)|\{\{[\s\S]*?\}\}|\\\S|[\p{L}\p{N}_]+|\S)\s*/gu

/**
 * Merge the text of a block that both sides have changed. Prose is merged word by word, a table cell by cell, a listing
 * or a quote line by line.
 *
 * @returns the merged block; undefined if both sides have changed the same words, cells or lines: that is a conflict
 */
export function mergeText(base: Block, ours: Block, theirs: Block): Block | undefined {
  if (base.kind !== ours.kind || base.kind !== theirs.kind) return undefined
  const [first, ...others] = [base, ours, theirs].map(columnsOf)
  if (others.some((columns) => columns !== first)) return undefined
  const isProse = !mergedByLine.has(base.kind) && base.kind !== 'table'
  const pieces = isProse ? token : base.kind === 'table' ? cells : lines
  const text = merge([base.text, ours.text, theirs.text], pieces, isProse)
  if (text === undefined) return undefined
  const marker = ours.marker === base.marker ? theirs.marker : ours.marker
  const { blocks } = splitBlocks(marker + text)
  // Refuse a merged text that Markdown reads as several blocks, or as another kind of block.
  if (blocks.length !== 1 || blocks[0]?.kind !== ours.kind) return undefined
  return { ...toBlock(marker + text, ours.kind, ours.gap, ours.previous) }
}

/**
 * Count the columns of a table; 0 for other blocks. Tables with different counts are not merged, because GFM drops the
 * cells of a row beyond the length of the first row.
 */
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
  const runs: TokenRun[] = []
  for (const region of diff3MergeRegions(a.map(normalise), o.map(normalise), b.map(normalise))) {
    if (region.stable) {
      runs.push(runOf({ a, o, b }[region.buffer], region.bufferStart, region.bufferLength))
      continue
    }
    const left = runOf(a, region.aStart, region.aLength)
    const right = runOf(b, region.bStart, region.bLength)
    const isSame = region.aContent.join('\n') === region.bContent.join('\n')
    // If both sides have added words at the same position of prose, keep both additions.
    if (!isSame && !(isProse && region.oLength === 0)) return undefined
    runs.push(...(isSame ? [left] : [left, right]))
  }
  return joinRuns(runs, isProse)
}

/** Adjacent tokens that the merged text takes from one version. */
interface TokenRun {
  text: string
  /** Whether the run is the end of its block: then it has no white space at its end, and may need some. */
  isLast: boolean
}

function runOf(source: string[], start: number, length: number): TokenRun {
  return { text: source.slice(start, start + length).join(''), isLast: start + length === source.length }
}

function joinRuns(runs: readonly TokenRun[], isProse: boolean): string {
  let all = ''
  let isOpen = false
  for (const { text, isLast } of runs) {
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

/** Match letters and signs of scripts that put no space between words. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}，。、：；！？]/u

/** Remove differences without meaning from a token: line breaks in prose, and the padding of a table's columns. */
function normalise(piece: string): string {
  return piece.replace(/\s+/g, ' ').replace(/-{2,}/g, '-').trim()
}
