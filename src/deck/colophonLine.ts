import type { RootContent } from 'mdast'
import { type Article, isSection, type Section } from '../article/article.ts'
import { textWidthOf } from './textWidthOf.ts'

/** Greatest `textWidth` of a colophon. What is longer is a part of the article. */
const colophonLimit = 800

/** Least share of a block's text that is links, if the block only says where more can be found. */
const linkShare = 0.3

/**
 * Find the article's colophon: what stands under a thematic break at its end, and is about the text or its publisher. All of it
 * is in italics, or links are a good part of it.
 *
 * @returns the line of the thematic break; undefined if the article has no colophon
 * @example `---`, `*First published at [Example](https://example.org).*`
 */
export function colophonLine({ root }: Pick<Article, 'root'>): number | undefined {
  const last = lastSection(root)
  const blocks = last.children.filter((child) => !isSection(child))
  const at = blocks.findLastIndex(({ type }) => type === 'thematicBreak')
  const after = blocks.slice(at + 1)
  const isFirst = last === root && at === 0
  if (at === -1 || isFirst || after.length === 0 || textWidthOf(after) > colophonLimit) return undefined
  return after.every(isAboutText) ? blocks[at]?.position?.start.line : undefined
}

function lastSection(section: Section): Section {
  const last = section.children.at(-1)
  return last && isSection(last) ? lastSection(last) : section
}

/** Tell whether a block is prose that is all in italics, or of which links are a good part. */
function isAboutText(block: RootContent): boolean {
  if (block.type === 'blockquote' || block.type === 'list' || block.type === 'listItem')
    return block.children.every(isAboutText)
  if (block.type !== 'paragraph') return false
  const { children } = block
  if (children.every(({ type }) => type === 'emphasis' || type === 'break')) return true
  return textWidthOf(linksIn(block)) >= linkShare * textWidthOf([block])
}

function linksIn(node: RootContent): RootContent[] {
  if (node.type === 'link') return [node]
  return 'children' in node ? node.children.flatMap(linksIn) : []
}
