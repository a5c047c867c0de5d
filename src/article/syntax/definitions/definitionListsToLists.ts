import type { List, ListItem, Paragraph, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { linesOf } from '../../nodes/linesOf.ts'

declare module 'mdast' {
  interface ListData {
    /** It was a definition list. */
    definitions?: true
  }
}

/**
 * Convert definition lists (a term, and below it lines that start with a colon) to lists with bullets:
 * `Latency\n: Time to answer` becomes `- **Latency**: Time to answer`.
 */
export function definitionListsToLists(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!parent || index === undefined) return
    const lines = linesOf(paragraph) ?? []
    const [term, ...definitions] = lines
    if (!term || definitions.length === 0 || isDefinition(term) || !definitions.every(isDefinition)) return
    const children = [{ type: 'strong' as const, children: term }, ...definitions.flatMap(asDefinition)]
    const point: Paragraph = { type: 'paragraph', children, ...place(paragraph) }
    const item: ListItem = { type: 'listItem', spread: false, children: [point] }
    const before = parent.children[index - 1]
    if (before?.type === 'list' && before.data?.definitions && !paragraph.data?.directives) {
      before.children.push(item)
      parent.children.splice(index, 1)
      return index
    }
    const data: List['data'] = { ...paragraph.data, definitions: true }
    const list: List = { type: 'list', ordered: false, spread: false, children: [item], data, ...place(paragraph) }
    parent.children[index] = list
    return index + 1
  })
}

function place({ position }: Paragraph) {
  return position ? { position } : {}
}

function isDefinition([first]: PhrasingContent[]): boolean {
  return first?.type === 'text' && /^:\s+/.test(first.value)
}

function asDefinition(line: PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = line
  return first?.type === 'text' ? [{ ...first, value: first.value.replace(/^:\s+/, ': ') }, ...rest] : line
}
