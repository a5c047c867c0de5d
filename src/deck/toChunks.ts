import type { List, ListItem, Paragraph, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isDiagram } from '../article/nodes/diagram.ts'
import { shownText } from '../article/nodes/shownText.ts'
import { isPlaceholder } from '../article/syntax/images/placeImages.ts'
import { isTemplate } from '../article/syntax/templates/template.ts'
import { textWidth } from '../text/textWidth.ts'
import { alike } from './alike.ts'

/** Columns of text that a chunk with captions holds at most. */
const captionLimit = 420

/** Images on one slide: more would be too small. */
const imagesPerSlide = 2

/** Columns of a list's name, and of the list, up to which it may stand beside another list. */
const nameLimit = 48
const sideLimit = 360

/** Columns of text up to which paragraphs stand with a list, a table, code or an image, on one slide. */
const besideLimit = 160

/**
 * Cut a section's blocks into chunks, each what one slide is about: a list, a table, code, an image or a quote with the
 * short text around it, or a run of prose. A block with `break` starts a chunk; the blocks of one `layout=NAME` are a
 * chunk.
 *
 * @example prose, prose, `Like this:`, code, list -> [prose, prose], [`Like this:`, code], [list]
 */
export function toChunks(blocks: RootContent[]): RootContent[][] {
  return runsOf(blocks).flatMap((run) => (run[0]?.data?.directives?.layout ? [run] : cutRun(run)))
}

/** Cut blocks before each one that the author starts a slide with. */
function runsOf(blocks: RootContent[]): RootContent[][] {
  const runs: RootContent[][] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    const { layout, break: starts } = block.data?.directives ?? {}
    if (last && !layout && !starts) last.push(block)
    else runs.push([block])
  }
  return runs
}

function cutRun(blocks: RootContent[]): RootContent[][] {
  const chunks: RootContent[][] = []
  let prose: Paragraph[] = []
  const flush = (): void => {
    if (prose.length > 0) chunks.push(prose)
    prose = []
  }
  const all = blocks.flatMap((block): RootContent[] => (block.type === 'list' ? cutList(block) : [block]))
  for (const [at, block] of all.entries()) {
    const last = chunks.at(-1)
    if (block.type === 'thematicBreak') flush()
    else if (last && prose.length === 0 && belongsTo(last, block, all[at + 1])) last.push(block)
    else if (isProse(block)) prose.push(block)
    else {
      const lead = textWidthOf(prose) <= besideLimit ? prose.splice(0) : leadIn(prose)
      flush()
      chunks.push([...lead, block])
    }
  }
  const anchored = chunks.at(-1)
  const last = blocks.at(-1)
  if (anchored && prose.length === 1 && prose[0] === last && textWidthOf([...anchored, ...prose]) <= besideLimit)
    anchored.push(...prose.splice(0))
  flush()
  return joinSides(chunks.flatMap(cutRow))
}

/** Cut a long row of images into even ones; the text before it stays with the first, its caption with the last. */
function cutRow(chunk: RootContent[]): RootContent[][] {
  const first = chunk.findIndex(isFigure)
  const end = chunk.findLastIndex(isFigure) + 1
  const rows = Math.ceil((end - first) / imagesPerSlide)
  if (first < 0 || rows === 1) return [chunk]
  const length = Math.ceil((end - first) / rows)
  return Array.from({ length: rows }, (_, at) =>
    chunk.slice(at === 0 ? 0 : first + at * length, at === rows - 1 ? chunk.length : first + (at + 1) * length),
  )
}

/** A list with a short line before it, its name. */
interface Side {
  name: Paragraph
  list: List
}

/** Read a chunk as a list of short items with its name. */
export function readSide([name, list, ...others]: RootContent[]): Side | undefined {
  if (!name || !isProse(name) || list?.type !== 'list' || others.length > 0) return undefined
  const isShort = list.children.every(({ children }) => children.length === 1 && children.every(isProse))
  return isShort && textWidthOf([name]) <= nameLimit && textWidthOf([list]) <= sideLimit ? { name, list } : undefined
}

/** Join two named lists that follow each other and can be compared: `Do` and `Don't`. */
function joinSides(chunks: RootContent[][]): RootContent[][] {
  const joined: RootContent[][] = []
  for (const chunk of chunks) {
    const before = readSide(joined.at(-1) ?? [])
    const side = readSide(chunk)
    if (before && side && alike(toString(before.name), toString(side.name))) joined.at(-1)?.push(...chunk)
    else joined.push(chunk)
  }
  return joined
}

/** Take images from the end of a list's items, so that each has a slide to itself; the list goes on counting behind them. */
function cutList(list: List): RootContent[] {
  const blocks: RootContent[] = []
  let items: List['children'] = []
  const flush = (upTo: number): void => {
    const start = list.ordered ? { start: (list.start ?? 1) + upTo - items.length } : {}
    if (items.length > 0) blocks.push({ ...list, ...start, children: items })
    items = []
  }
  for (const [at, item] of list.children.entries()) {
    const words = item.children.findLastIndex((child) => !isFigure(child)) + 1
    items.push(words > 0 ? { ...item, children: item.children.slice(0, words) } : item)
    if (words === item.children.length || words === 0) continue
    flush(at + 1)
    blocks.push(...item.children.slice(words).filter(isFigure))
  }
  flush(list.children.length)
  return blocks
}

/**
 * Tell whether a block belongs to the chunk before it:
 * - a template's tag;
 * - after a formula, what continues its sentence;
 * - after an image, another image, or a caption: a paragraph all in italics;
 * - after a list of one item (a step), the code, table, image or paragraph that shows it.
 */
function belongsTo(chunk: RootContent[], block: RootContent, next: RootContent | undefined): boolean {
  const last = chunk.at(-1)
  if (!last) return false
  if (isTemplate(block)) return true
  if (last.type === 'math') return goesOnAfter(chunk, block)
  if (isFigure(last)) {
    if (isFigure(block)) return true
    return isCaption(block) && textWidthOf([...chunk, block]) <= captionLimit
  }
  const isStep = last.type === 'list' && last.children.length === 1 && textWidthOf(chunk) <= besideLimit
  if (!isStep || isFigure(block)) return isStep
  const goesWith = block.type === 'code' || block.type === 'table' || (isProse(block) && !leadsTo(block, next))
  return goesWith && last.children.every(isPlain)
}

/** Tell whether a paragraph leads to the next block: it ends in a colon, or is the name of a list. */
function leadsTo(paragraph: Paragraph, next: RootContent | undefined): boolean {
  if (next === undefined || isProse(next)) return false
  return endsInColon(paragraph) || (next.type === 'list' && isName(paragraph))
}

function endsInColon(paragraph: Paragraph): boolean {
  return /[:：]\s*$/.test(toString(paragraph))
}

/** Tell whether a paragraph before a list is a short name, and no sentence. */
export function isName(paragraph: Paragraph): boolean {
  return textWidthOf([paragraph]) <= nameLimit && !/[.!?。！？…]\s*$/.test(toString(paragraph))
}

/** The beginning of a paragraph that continues the sentence before a formula: `where x is`, `其中`. */
const goesOn = /^(?:\p{Ll}|其中|这里|此处|式中|ここで)/u

function goesOnAfter(chunk: RootContent[], block: RootContent): boolean {
  if (textWidthOf([...chunk, block]) > besideLimit) return false
  return block.type === 'math' || (isProse(block) && goesOn.test(toString(block)))
}

function isCaption(block: RootContent): boolean {
  return block.type === 'paragraph' && block.children.every((node) => node.type === 'emphasis')
}

/** Tell whether an item holds only prose. */
function isPlain({ children }: ListItem): boolean {
  return children.every(isProse)
}

/** Tell whether a block is a picture: an image, what stands for one, or a diagram. */
export function isFigure(block: RootContent): boolean {
  return isImage(block) || isPlaceholder(block) || isDiagram(block)
}

/** Tell whether a block is a paragraph of words, not one that only holds images. */
export function isProse(block: RootContent): block is Paragraph {
  return block.type === 'paragraph' && !isImage(block)
}

/** Tell whether a block is a paragraph that holds images and nothing else. */
export function isImage(block: RootContent): block is Paragraph {
  return (
    block.type === 'paragraph' &&
    block.children.some((node) => node.type === 'image') &&
    block.children.every((node) => node.type === 'image' || (node.type === 'text' && !node.value.trim()))
  )
}

/** Measure the text that blocks show, in columns. */
export function textWidthOf(blocks: RootContent[]): number {
  return textWidth(shownText({ type: 'root', children: blocks }))
}

/** Take the last paragraph off the prose where it leads into the next block. */
function leadIn(prose: Paragraph[]): Paragraph[] {
  const last = prose.at(-1)
  if (!last || (textWidthOf([last]) > besideLimit && !endsInColon(last))) return []
  return prose.splice(-1)
}
