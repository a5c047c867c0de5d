import type { List, Paragraph, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { columns } from '../article/columns.ts'
import { type Diagram, isDiagram } from '../article/diagram.ts'
import { shownText } from '../article/shownText.ts'

/** Columns of text up to which paragraphs stand beside a list, a table, code or an image, and do not need a slide. */
const besideLimit = 160

/**
 * Cut a section's blocks into what one slide each is about: a list, a table, code, an image or a quote with the short
 * text around it, or a run of prose. Where the author asks for a slide one begins, and what is to have a layout is one.
 */
export function toChunks(blocks: RootContent[]): RootContent[][] {
  return runsOf(blocks).flatMap((run) => (run[0]?.data?.directives?.layout ? [run] : cutRun(run)))
}

/** Blocks up to the next one above which the author asks for a slide. */
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
  let prose: RootContent[] = []
  const flush = (): void => {
    if (prose.length > 0) chunks.push(prose)
    prose = []
  }
  for (const block of blocks.flatMap((block): RootContent[] => (block.type === 'list' ? cutList(block) : [block]))) {
    const last = chunks.at(-1)
    if (block.type === 'thematicBreak') flush()
    else if (last && prose.length === 0 && belongsTo(last, block)) last.push(block)
    else if (isProse(block)) prose.push(block)
    else {
      const lead = columnsOf(prose) <= besideLimit ? prose.splice(0) : leadIn(prose)
      flush()
      chunks.push([...lead, block])
    }
  }
  const anchored = chunks.at(-1)
  const last = blocks.at(-1)
  if (anchored && prose.length === 1 && prose[0] === last && columnsOf([...anchored, ...prose]) <= besideLimit)
    anchored.push(...prose.splice(0))
  flush()
  return chunks
}

/** Take the images at the end of a list's items out, so that each gets a slide's room: what follows goes on counting. */
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

/** Opens a paragraph that goes on with the sentence that a formula is in. */
const goesOn = /^(?:\p{Ll}|其中|这里|此处|式中|ここで)/u

/**
 * Tell whether a block is the image of the step that a chunk ends with, or the caption, all in italics, of its image; or
 * what goes on after its formula.
 */
function belongsTo(chunk: RootContent[], block: RootContent): boolean {
  const last = chunk.at(-1)
  if (!last || columnsOf([...chunk, block]) > besideLimit) return false
  if (last.type === 'math') return block.type === 'math' || (isProse(block) && goesOn.test(toString(block)))
  if (isFigure(last)) return block.type === 'paragraph' && block.children.every((node) => node.type === 'emphasis')
  return isFigure(block) && last.type === 'list' && last.children.length === 1
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

/** Tell whether a block is a picture: an image, or a diagram. */
export function isFigure(block: RootContent): block is Paragraph | Diagram {
  return isImage(block) || isDiagram(block)
}

/** Columns of all the text in some blocks. */
export function columnsOf(blocks: RootContent[]): number {
  return columns(shownText({ type: 'root', children: blocks }))
}

/** Take the paragraph that leads into the next block off the prose before it. */
function leadIn(prose: RootContent[]): RootContent[] {
  const last = prose.at(-1)
  if (!last || (columnsOf([last]) > besideLimit && !/[:：]\s*$/.test(toString(last)))) return []
  return prose.splice(-1)
}
