import type { Blockquote, Paragraph, PhrasingContent, Root, Strong } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

/**
 * Match the marker of a callout: `[!tip]`, in Obsidian also `[!tip]-` (folded) and `[!tip|wide]` (how it looks). A title may
 * follow.
 */
const marker = /^\[!([\w-]+)(?:\|[^\]\n]*)?\][+-]?[ \t]*(?=\S|\n|$)/

/**
 * Turn the label of a quote into a bold paragraph. The label is the kind in `[!NOTE]` (GitHub), the title after `[!tip]`
 * (Obsidian), or a first line in bold. Headings in quotes become bold paragraphs too, because a quote has no sections.
 *
 * `> [!NOTE]\n> Text.` becomes `> **Note**\n>\n> Text.`, and `> [!tip]- Title\n> Text.` becomes `> **Title**\n>\n> Text.`
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
  if (opening?.type === 'strong' && second?.type === 'text' && /^\s*\n/.test(second.value) && isKind(opening)) {
    const body = [{ ...second, value: second.value.trimStart() }, ...rest]
    quote.children.splice(0, 1, { ...first, children: [opening] }, { ...first, children: body })
    return
  }
  const match = opening?.type === 'text' ? marker.exec(opening.value) : null
  if (opening?.type !== 'text' || !match?.[1]) return
  const [titled, ...others] = splitFirstLine([
    { ...opening, value: opening.value.slice(match[0].length) },
    ...first.children.slice(1),
  ])
  const label = titled?.length ? titled : [{ type: 'text' as const, value: capitalised(match[1]) }]
  const [body = []] = others
  const bodies = body.length > 0 ? [{ ...first, children: body }] : []
  quote.children.splice(0, 1, { ...first, children: [strong(label)] }, ...bodies)
}

/** Tell whether bold text is only the kind of a callout. GitHub first wrote `> **Note**`, and the text on the next line. */
function isKind(opening: Strong): boolean {
  return /^(?:[^\p{L}\p{N}]*\s)?(?:note|tip|hint|info|important|warning|caution|danger|attention|注意|提示|重要|警告|ノート)[:：!！]?$/iu.test(
    toString(opening).trim(),
  )
}

/** Write the kind of a callout as words: `warning` -> `Warning`, `FAQ-item` -> `Faq item`. */
function capitalised(word: string): string {
  return (word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).replaceAll('-', ' ')
}

/** Split phrasing content into its first line and the rest, without the space around the line end. */
function splitFirstLine(nodes: PhrasingContent[]): PhrasingContent[][] {
  const at = nodes.findIndex((node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')))
  const end = nodes[at]
  if (!end) return [nodes.filter(isNotEmpty)]
  const cut = end.type === 'text' ? end.value.indexOf('\n') : 0
  const [before, after] = end.type === 'text' ? [end.value.slice(0, cut), end.value.slice(cut + 1)] : ['', '']
  const line: PhrasingContent[] = [...nodes.slice(0, at), { type: 'text', value: before.trimEnd() }]
  const rest: PhrasingContent[] = [{ type: 'text', value: after.trimStart() }, ...nodes.slice(at + 1)]
  return [line.filter(isNotEmpty), rest.filter(isNotEmpty)]
}

function isNotEmpty(node: PhrasingContent): boolean {
  return node.type !== 'text' || node.value.trim() !== ''
}
