import type { Blockquote, Paragraph, PhrasingContent, Root, Strong } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Make a bold paragraph of the label of a quote: of `[!NOTE]` on its first line, as in GitHub's alerts, or of a bold
 * first line. Headings in quotes become bold paragraphs, too, since a quote has no sections.
 *
 * `> [!NOTE]\n> Text.` becomes `> **Note**\n>\n> Text.`
 */
export function quoteLabelsToBold(tree: Root): void {
  visit(tree, 'blockquote', (quote) => {
    quote.children = quote.children.map((child) => {
      if (child.type !== 'heading') return child
      const { depth: _, ...line } = child
      return { ...line, type: 'paragraph', children: [strong(child.children)] }
    })
    const [first] = quote.children
    if (first?.type === 'paragraph') splitLabel(quote, first)
  })
}

function strong(children: PhrasingContent[]): Strong {
  return { type: 'strong', children }
}

function splitLabel(quote: Blockquote, first: Paragraph): void {
  const [opening, second, ...rest] = first.children
  if (opening?.type === 'strong' && second?.type === 'break') {
    quote.children.splice(0, 1, { ...first, children: [opening] }, { ...first, children: rest })
    return
  }
  const match = opening?.type === 'text' ? /^\[!(\w+)\][ \t]*(?:\n|$)/.exec(opening.value) : null
  if (opening?.type !== 'text' || !match?.[1]) return
  const word = match[1].charAt(0).toUpperCase() + match[1].slice(1).toLowerCase()
  opening.value = opening.value.slice(match[0].length)
  if (first.children.length === 1 && !opening.value) quote.children.shift()
  quote.children.unshift({
    type: 'paragraph',
    children: [strong([{ type: 'text', value: word }])],
  })
}
