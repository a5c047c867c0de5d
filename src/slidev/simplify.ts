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
 * Rewrite blocks of an article as blocks that Slidev Markdown can say: raw HTML becomes its source, as text, and
 * footnotes become paragraphs. Comments, definitions and blocks without any text are removed. What stands inside the
 * blocks is rewritten by `simplifyText`.
 *
 * @param blocks flow content; it is not changed.
 * @param aliases of the deck's slides, the only places in the deck that a link may lead to.
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
        // Remove blank lines: they mean nothing in a formula, and some Markdown parsers end it at one.
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
        // Wrap loose text in a paragraph: hazards are only looked for there.
        return isPhrasing(block) ? paragraph([block], aliases) : [block]
    }
  })
}

/** Pad the first row to the longest one, which would lose cells otherwise. */
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

/** Join breaks that follow each other: two in a row leave a line blank, for which a cell has no room. */
function withoutBlankLines(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.filter(({ type }, at) => type !== 'break' || nodes[at - 1]?.type !== 'break')
}

function paragraph(children: PhrasingContent[], aliases: ReadonlySet<string>): RootContent[] {
  const simple = simplifyText(children, aliases, { breaks: true })
  return simple.length ? [{ type: 'paragraph', children: simple }] : []
}

/** As `simplify`, for the blocks of a quote or a list's item: flow content stays flow content. */
function simplifyInside(
  blocks: readonly RootContent[],
  aliases: ReadonlySet<string>,
): (BlockContent | DefinitionContent)[] {
  return simplify(blocks, aliases) as (BlockContent | DefinitionContent)[]
}
