import type { List, Root, RootContent } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'

/**
 * Create an mdast extension that takes headings out of lists, as Logseq writes a page: `- # Costs` with items below it
 * becomes the heading and a list of these items. In a list without such items nothing changes.
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
  /** Lists of the items that hold no heading and follow each other. */
  const made = new Set<RootContent>()
  for (const item of block.children) {
    const [first] = item.children
    const last = blocks.at(-1)
    if (first?.type === 'heading' || item.children.some((child) => child.type === 'list' && holdsHeading(child)))
      blocks.push(...item.children.flatMap(lift))
    else if (last?.type === 'list' && made.has(last)) last.children.push(item)
    else {
      const list: List = { ...block, children: [item], ...(item.position ? { position: item.position } : {}) }
      made.add(list)
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
