import type { List, Root, RootContent } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'

/**
 * Create an mdast extension that moves headings out of lists, because Logseq writes a whole page as a list. `- # Costs` with
 * items below it becomes the heading `# Costs` and a list of those items. A list without headings stays as it is.
 */
export function headingItemsFromSyntax(): FromMarkdown {
  return {
    transforms: [
      (tree: Root) => {
        tree.children = tree.children.flatMap(lift)
      },
    ],
  }
}

function lift(block: RootContent): RootContent[] {
  if (block.type !== 'list' || !holdsHeading(block)) return [block]
  const blocks: RootContent[] = []
  /** The lists that were made of consecutive items without headings. */
  const newLists = new Set<RootContent>()
  for (const item of block.children) {
    const [first] = item.children
    const last = blocks.at(-1)
    if (first?.type === 'heading' || item.children.some((child) => child.type === 'list' && holdsHeading(child)))
      blocks.push(...item.children.flatMap(lift))
    else if (last?.type === 'list' && newLists.has(last)) last.children.push(item)
    else {
      const list: List = { ...block, children: [item], ...(item.position ? { position: item.position } : {}) }
      newLists.add(list)
      blocks.push(list)
    }
  }
  return blocks
}

function holdsHeading({ ordered, children }: List): boolean {
  return (
    !ordered &&
    children.some(
      ({ children: [first, ...rest] }) =>
        first?.type === 'heading' || rest.some((child) => child.type === 'list' && holdsHeading(child)),
    )
  )
}
