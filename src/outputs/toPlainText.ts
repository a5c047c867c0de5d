import type { RootContent } from 'mdast'
import { plainText } from '../article/plainText.ts'

/** Blocks as text for a teleprompter: nothing is left of Markdown but the marks of lists. */
export function toPlainText(blocks: readonly RootContent[]): string {
  return blocks.map(toBlock).filter(Boolean).join('\n\n')
}

function toBlock(block: RootContent): string {
  switch (block.type) {
    case 'list':
      return block.children
        .map(({ children }, index) => {
          const mark = block.ordered ? `${(block.start ?? 1) + index}. ` : '- '
          return mark + toPlainText(children).replaceAll('\n', `\n${' '.repeat(mark.length)}`)
        })
        .join('\n')
    case 'blockquote':
      return toPlainText(block.children)
    case 'table':
      return block.children
        .map((row) => row.children.map((cell) => plainText(cell).replaceAll('\n', ' / ')).join(' | '))
        .join('\n')
    default:
      return plainText(block)
  }
}
