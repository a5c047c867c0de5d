import type { Element, ElementContent } from 'hast'
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

/**
 * Return the terms (`<dt>`) and definitions (`<dd>`) of a list, in order. They may stand inside of a `<div>`. Anything else
 * in the list, such as a listing below a blank line, counts as a definition.
 */
function partsOf({ children }: Element): Element[] {
  return children.flatMap((child): Element[] => {
    if (child.type === 'text' && !child.value.trim()) return []
    if (child.type !== 'element') return child.type === 'comment' ? [] : [definitionOf(child)]
    if (child.tagName === 'dt' || child.tagName === 'dd') return [child]
    return holdsTerms(child) ? partsOf(child) : [definitionOf(child)]
  })
}

function holdsTerms({ children }: Element): boolean {
  return children.some(
    (child) => child.type === 'element' && (child.tagName === 'dt' || child.tagName === 'dd' || holdsTerms(child)),
  )
}

function definitionOf(child: ElementContent): Element {
  return { type: 'element', tagName: 'dd', properties: {}, children: [child] }
}
