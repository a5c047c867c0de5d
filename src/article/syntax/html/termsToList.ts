import type { Element } from 'hast'
import type { BlockContent, DefinitionContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'

/**
 * Convert a definition list of HTML to a list. Terms that follow each other share an item. Their definitions become an inner
 * list in that item.
 *
 * `<dt>Sap<dt>Resin<dd>Blood of a tree` -> `- Sap\\`, `  Resin`, `  - Blood of a tree`
 *
 * @param toBlocks converts the content of an element to blocks of mdast
 */
export function termsToList(element: Element, toBlocks: (inside: Element) => RootContent[]): List {
  const children: ListItem[] = []
  let terms: PhrasingContent[] = []
  let definitions: List | undefined
  for (const part of partsOf(element)) {
    const blocks = toBlocks(part)
    if (part.tagName === 'dt') {
      if (definitions) [terms, definitions] = [[], undefined]
      const words = blocks.flatMap((block) => (block.type === 'paragraph' ? block.children : []))
      if (terms.length > 0) terms.push({ type: 'break' }, ...words)
      else {
        terms = words
        const paragraph: Paragraph = { type: 'paragraph', children: terms }
        children.push({ type: 'listItem', spread: false, children: [paragraph] })
      }
      continue
    }
    if (!definitions) {
      definitions = { type: 'list', ordered: false, spread: false, children: [] }
      const last = children.at(-1)
      if (last) last.children.push(definitions)
      else children.push({ type: 'listItem', spread: false, children: [definitions] })
    }
    // cast: most content of a definition may stand in an item; `nestProperly` moves the rest
    definitions.children.push({
      type: 'listItem',
      spread: false,
      children: blocks as (BlockContent | DefinitionContent)[],
    })
  }
  const place = element.position ? { position: element.position } : {}
  return { type: 'list', ordered: false, spread: false, children, ...place }
}

/** Return the terms (`<dt>`) and definitions (`<dd>`) of a list, in order. They may stand inside of a `<div>`. */
function partsOf({ children }: Element): Element[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.tagName === 'dt' || child.tagName === 'dd' ? [child] : partsOf(child)
  })
}
