import type { Nodes, RootContent } from 'mdast'
import type {} from '../../article/nodes/listing.ts'
import { plainText } from '../../article/nodes/plainText.ts'

/** Plain text, and the target if it is a link. */
export interface PlainRun {
  text: string
  /** The link's URL, as the Markdown has it. */
  url?: string
}

/** Convert blocks to plain text for a teleprompter: `- **One**` -> `- One`. Of Markdown only list markers remain. */
export function toPlainText(blocks: readonly RootContent[]): string {
  return textOf(toPlainRuns(blocks))
}

/** Convert blocks to runs of plain text that keep their links: `See [it](a.html).` -> `See `, `it` with its URL, `.`. */
export function toPlainRuns(blocks: readonly RootContent[]): PlainRun[] {
  return join(
    blocks.map(toBlock).filter((runs) => textOf(runs) !== ''),
    '\n\n',
  )
}

function toBlock(block: RootContent): PlainRun[] {
  switch (block.type) {
    case 'list': {
      const items = block.children.map(({ children }, index) => {
        const mark = block.ordered ? `${(block.start ?? 1) + index}. ` : '- '
        return [{ text: mark }, ...replaceLineEnds(toPlainRuns(children), `\n${' '.repeat(mark.length)}`)]
      })
      return join(items, '\n')
    }
    case 'blockquote':
      return toPlainRuns(block.children)
    case 'table': {
      const rows = block.children.map(({ children }) => children.map((cell) => replaceLineEnds(toRuns(cell), ' / ')))
      return join(
        rows.map((cells) => join(cells, ' | ')),
        '\n',
      )
    }
    case 'code':
      return [{ text: [block.data?.label, block.value].filter((text) => text !== undefined).join('\n') }]
    default:
      return toRuns(block)
  }
}

function toRuns(node: Nodes): PlainRun[] {
  if (node.type === 'link') return [{ text: plainText(node), url: node.url }]
  if (!('children' in node)) return [{ text: plainText(node) }]
  if (node.type !== 'superscript' && node.type !== 'subscript') return node.children.flatMap(toRuns)
  // Convert a superscript or subscript as a whole, because its characters depend on one another.
  const link = node.children.find((child) => child.type === 'link')
  return [{ text: plainText(node), ...(link && { url: link.url }) }]
}

function replaceLineEnds(runs: PlainRun[], lineEnd: string): PlainRun[] {
  return runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', lineEnd) }))
}

function join(parts: PlainRun[][], separator: string): PlainRun[] {
  return parts.flatMap((part, at) => (at > 0 ? [{ text: separator }, ...part] : part))
}

function textOf(runs: PlainRun[]): string {
  return runs.map(({ text }) => text).join('')
}
