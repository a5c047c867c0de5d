import type { Root } from 'mdast'
import type { Extension } from 'mdast-util-from-markdown'
import { findTitleBlock, type TitleBlock } from './findTitleBlock.ts'

declare module 'mdast' {
  interface YamlData {
    /** The number of the line in the article that the first line of the YAML comes from. Missing for ordinary front matter. */
    firstLine?: number
    /** Whether nothing closes the front matter. */
    isOpen?: true
  }
}

/** Remove the title block from a text. Put spaces in its place, so that the text below keeps its lines and offsets. */
export function takeTitleBlock(text: string): { text: string; titleBlock?: TitleBlock } {
  const titleBlock = findTitleBlock(text)
  if (!titleBlock) return { text }
  const { lines } = titleBlock
  const parts = text.split(/(\r\n|\r|\n)/)
  const blank = parts.slice(0, 2 * lines).map((part, at) => (at % 2 ? part : ' '.repeat(part.length)))
  return { text: [...blank, ...parts.slice(2 * lines)].join(''), titleBlock }
}

/** Put a title block at the start of the tree, as if it were front matter in YAML. */
export function titleBlockFromSyntax({ yaml, lines, firstLine, isOpen }: TitleBlock): Extension {
  const position = { start: { line: 1, column: 1 }, end: { line: lines, column: 1 } }
  return {
    transforms: [
      (tree: Root) => {
        tree.children.unshift({
          type: 'yaml',
          value: yaml,
          data: { firstLine, ...(isOpen ? { isOpen } : {}) },
          position,
        })
      },
    ],
  }
}
