import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  PhrasingContent,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast'
import { isPhrasing } from '../article/nodes/isPhrasing.ts'
import { simplifyText } from './simplifyText.ts'

/**
 * Rewrite blocks of an article with the nodes that Slidev Markdown has. Raw HTML becomes text that shows its source, and
 * footnotes become paragraphs. Comments, definitions and blocks without text are removed. Phrasing content inside the
 * blocks goes through `simplifyText`.
 *
 * @param blocks flow content; it is not changed.
 * @param aliases route aliases of the deck's slides: a link inside the deck may lead only to one of these.
 */
export function simplify(blocks: readonly RootContent[], aliases: ReadonlySet<string>): RootContent[] {
  return blocks.flatMap((block): RootContent[] => {
    switch (block.type) {
      case 'paragraph':
      case 'html':
        return paragraph(block.type === 'html' ? [block] : block.children, aliases)
      case 'heading': {
        const children = simplifyText(block.children, aliases, { breaks: false })
        return children.length ? [{ ...block, children }] : []
      }
      case 'code':
        return [{ ...block, value: block.value.replace(/\r\n?/g, '\n') }]
      case 'math':
        // Remove blank lines: they mean nothing in a formula, and some Markdown parsers end the formula there.
        return [
          {
            ...block,
            value: block.value
              .replace(/\r\n?/g, '\n')
              .replace(/\n\s*(?=\n)/g, '')
              .trim(),
          },
        ]
      case 'blockquote':
        return [{ ...block, children: simplifyInside(block.children, aliases) }]
      case 'list': {
        const children = block.children.map(
          (item): ListItem => ({
            ...item,
            spread: item.spread ?? false,
            children: simplifyInside(item.children, aliases),
          }),
        )
        return [{ ...block, spread: block.spread ?? false, children }]
      }
      case 'table':
        return [simplifyTable(block, aliases)]
      case 'footnoteDefinition': {
        const [first, ...rest] = block.children
        const mark: PhrasingContent = { type: 'text', value: `[${block.label ?? block.identifier}] ` }
        return first?.type === 'paragraph'
          ? [...paragraph([mark, ...first.children], aliases), ...simplify(rest, aliases)]
          : [...paragraph([mark], aliases), ...simplify(block.children, aliases)]
      }
      case 'definition':
        return []
      default:
        // Wrap loose text in a paragraph: `slidevToMarkdown` looks for hazards in paragraphs.
        return isPhrasing(block) ? paragraph([block], aliases) : [block]
    }
  })
}

/**
 * Simplify a table, and pad its header to the length of the longest row: GFM drops cells beyond the header's last cell.
 */
function simplifyTable(table: Table, aliases: ReadonlySet<string>): Table {
  const columns = Math.max(...table.children.map((row) => row.children.length))
  const children = table.children.map((row, index): TableRow => {
    const cells = row.children.map(
      (cell): TableCell => ({
        ...cell,
        children: withoutBlankLines(simplifyText(cell.children, aliases, { breaks: true })),
      }),
    )
    while (index === 0 && cells.length < columns) cells.push({ type: 'tableCell', children: [] })
    return { ...row, children: cells }
  })
  return { ...table, align: Array.from({ length: columns }, (_, index) => table.align?.[index] ?? null), children }
}

/** Reduce consecutive hard breaks to a single break, because a table cell has no room for a blank line. */
function withoutBlankLines(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.filter(({ type }, at) => type !== 'break' || nodes[at - 1]?.type !== 'break')
}

function paragraph(children: PhrasingContent[], aliases: ReadonlySet<string>): RootContent[] {
  const simple = simplifyText(children, aliases, { breaks: true })
  return simple.length ? [{ type: 'paragraph', children: simple }] : []
}

/** Simplify the blocks of a quote or a list item. Cast: `simplify` returns flow content for flow content. */
function simplifyInside(
  blocks: readonly RootContent[],
  aliases: ReadonlySet<string>,
): (BlockContent | DefinitionContent)[] {
  return simplify(blocks, aliases) as (BlockContent | DefinitionContent)[]
}
