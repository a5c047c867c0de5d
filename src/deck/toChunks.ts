import type { Paragraph, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { columns } from '../article/columns.ts'

/** Columns of text up to which paragraphs stand beside a list, a table, code or an image, and do not need a slide. */
const besideLimit = 160

/**
 * Cut a section's blocks into what one slide each is about: a list, a table, code, an image or a quote with the short
 * text around it, or a run of prose.
 */
export function toChunks(blocks: RootContent[]): RootContent[][] {
  const chunks: RootContent[][] = []
  let prose: RootContent[] = []
  const flush = (): void => {
    if (prose.length > 0) chunks.push(prose)
    prose = []
  }
  for (const block of blocks) {
    if (block.type === 'thematicBreak') flush()
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

/** Columns of all the text in some blocks. */
export function columnsOf(blocks: RootContent[]): number {
  return columns(toString({ type: 'root', children: blocks }))
}

/** Take the paragraph that leads into the next block off the prose before it. */
function leadIn(prose: RootContent[]): RootContent[] {
  const last = prose.at(-1)
  if (!last || (columnsOf([last]) > besideLimit && !/[:：]\s*$/.test(toString(last)))) return []
  return prose.splice(-1)
}
