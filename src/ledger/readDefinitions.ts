import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Position } from 'unist'
import { parseMarkdown } from '../article/parseMarkdown.ts'
import { positionOfLine } from './atom.ts'

/**
 * Parse the indented blocks below the definition of a term as Markdown: they are not code, but continue the definition.
 *
 * @example `Bark\n\n: the skin\n\n    And more.` -> `And more.` is a paragraph
 */
export function readDefinitions(blocks: readonly RootContent[]): RootContent[] {
  let isBelow = false
  return blocks.flatMap((block): RootContent[] => {
    const { type, position = positionOfLine(1) } = block
    const isIndented = type === 'code' && !isFenced(block, position)
    const isPart = isIndented && isBelow
    isBelow = isPart || (type === 'paragraph' && /(?:^|\n)[:~]\s/.test(toString(block)))
    if (!isPart || /<[a-z/]/i.test(block.value)) return [block]
    return parseMarkdown(block.value).children.map((child) => ({ ...child, position }))
  })
}

/** Tell whether a code block has fences: then it takes more lines than its content. */
export function isFenced({ value }: { value: string }, { start, end }: Position): boolean {
  return end.line - start.line + 1 > value.split('\n').length
}
