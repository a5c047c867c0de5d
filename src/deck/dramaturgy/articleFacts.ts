import type { RootContent } from 'mdast'
import { plainText } from '../../article/nodes/plainText.ts'
import { textWidth } from '../../text/textWidth.ts'
import { factWords } from './factWords.ts'

const label = /^[^:：]{1,32}[:：]/u
const knownLabel = new RegExp(`^[^\\p{L}]*(?:${factWords.join('|')})\\s*[:：]`, 'iu')

/** Greatest `textWidth` of a fact. A longer line is about the article's subject. */
const longest = 160

/** Fewest lines of a list of facts. */
const fewest = 2

/**
 * Find the blocks at an article's start that list facts about the article, such as its author. They go into the notes of
 * the cover.
 *
 * @example `- Author: Ann`, `- Status: accepted` -> facts; `- Speed: twice as fast` -> none
 */
export function articleFacts(opening: readonly RootContent[]): RootContent[] {
  const end = opening.findIndex((block) => !isFacts(block))
  return opening.slice(0, end < 0 ? opening.length : end)
}

function isFacts(block: RootContent): boolean {
  if (block.data?.directives) return false
  const lines = linesOf(block)
  return (
    lines.length >= fewest &&
    lines.every((line) => label.test(line) && textWidth(line) <= longest) &&
    lines.some((line) => knownLabel.test(line))
  )
}

function linesOf(block: RootContent): string[] {
  if (block.type === 'list') return block.children.map((item) => plainText(item).trim())
  if (block.type === 'blockquote') return block.children.flatMap(linesOf)
  if (block.type !== 'paragraph') return []
  return plainText(block)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
