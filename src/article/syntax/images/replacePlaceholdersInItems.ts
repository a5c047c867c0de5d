import type { List, ListItem, RootContent } from 'mdast'
import type { Parent } from 'unist'
import { visit } from 'unist-util-visit'
import { isPlaceholder, saysNothing } from './placeholder.ts'

/**
 * Replace the placeholders of figures in list items. A placeholder is a quote, and a quote in an item looks like somebody's
 * words. If its text says something, it becomes a plain line of the item. If its text says nothing, it moves below the list; an
 * item that this empties is removed, unless the list is numbered.
 *
 * @example `- Open it.`, `  > **open.png**` -> `- Open it.`, and after the list `> **open.png**`
 * @example `- > **Results by year**` -> `- Results by year`
 */
export function replacePlaceholdersInItems(tree: Parent): void {
  const lists: { list: List; parent: Parent }[] = []
  visit(tree, (node, _, parent: Parent | undefined) => {
    if (node.type === 'list' && parent) lists.push({ list: node as List, parent }) // cast: all nodes of the tree are mdast
  })
  // Begin with inner lists: a placeholder that moves below an inner list then stands in an item of the outer list.
  for (const { list, parent } of lists.toReversed()) {
    const moved = list.children.flatMap((item) => takeOut(item, list.ordered === true))
    if (moved.length === 0) continue
    list.children = list.children.filter(({ children }) => children.length > 0)
    parent.children.splice(parent.children.indexOf(list), 1, ...(list.children.length > 0 ? [list] : []), ...moved)
  }
}

/** Remove from an item the placeholders that move after its list, and return them. Unwrap the other placeholders. */
function takeOut(item: ListItem, isNumbered: boolean): RootContent[] {
  const isWhole = isNumbered && item.children.every(isPlaceholder)
  const moved = isWhole ? [] : item.children.filter((child) => isMovable(child) && saysNothing(child))
  item.children = item.children.flatMap((child) => {
    if (moved.includes(child)) return []
    return isMovable(child) && child.type === 'blockquote' ? child.children.map(withoutBold) : [child]
  })
  return moved
}

/** Tell whether a block is a placeholder without directives, which may be moved. */
function isMovable(block: RootContent): boolean {
  return isPlaceholder(block) && !block.data?.directives
}

/** Unwrap the bold text in the paragraph of a placeholder. */
function withoutBold(block: ListItem['children'][number]): ListItem['children'][number] {
  if (block.type !== 'paragraph') return block
  return { ...block, children: block.children.flatMap((node) => (node.type === 'strong' ? node.children : [node])) }
}
