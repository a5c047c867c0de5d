import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { columns } from '../article/columns.ts'
import { splitSentences } from '../article/splitSentences.ts'

/** Blocks as a slide shows them, and whether that is less than they say. */
export interface Condensed {
  shown: RootContent[]
  less: boolean
}

/** Shorten blocks that exceed a number of columns: of each paragraph and each item's text the point remains. */
export function condense(blocks: RootContent[], limit: number, lang: string): Condensed {
  if (columns(toString({ type: 'root', children: blocks })) <= limit) return { shown: blocks, less: false }
  const shown = blocks.map((block) => {
    if (block.type === 'paragraph') return pointOf(block, lang)
    return block.type === 'list' ? condenseList(block, lang) : block
  })
  return { shown, less: toString({ type: 'root', children: shown }) !== toString({ type: 'root', children: blocks }) }
}

function condenseList(list: List, lang: string): List {
  const children = list.children.map(
    (item): ListItem => ({
      ...item,
      children: item.children.map((child) => (child.type === 'paragraph' ? pointOf(child, lang) : child)),
    }),
  )
  return { ...list, children }
}

/**
 * The sentence of a paragraph that stands for it: the first, unless only a later one holds something strong. Its words
 * are the article's own.
 */
export function pointOf(paragraph: Paragraph, lang: string): Paragraph {
  const sentences = splitSentences(paragraph, lang)
  const point = sentences.find((sentence) => sentence.some((node) => node.type === 'strong')) ?? sentences[0]
  return point ? toParagraph(point, paragraph) : paragraph
}

/** Each sentence of a paragraph as a paragraph. */
export function sentencesOf(paragraph: Paragraph, lang: string): Paragraph[] {
  return splitSentences(paragraph, lang).map((sentence) => toParagraph(sentence, paragraph))
}

/** A paragraph of some of another's inline nodes, at the other's place in the article. */
export function toParagraph(children: PhrasingContent[], from: Paragraph): Paragraph {
  return { ...from, children }
}
