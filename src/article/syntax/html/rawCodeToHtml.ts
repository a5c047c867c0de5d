import type { Code, InlineCode, Nodes, PhrasingContent, Root } from 'mdast'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import type { Omitted } from '../../nodes/omitted.ts'

/**
 * Turn code that is marked as raw HTML into `html` nodes: ```` ```{raw} html ```` of MyST, ```` ```{=html} ```` of Pandoc
 * and Quarto. Leave out raw text for another format, in a fence or inline: `` `\LaTeX`{=latex} ``.
 */
export function rawCodeToHtml(tree: Root): void {
  leaveOutInLine(tree)
  visit(tree, 'code', (node, index, parent) => {
    if (!parent || index === undefined) return
    const [, format] = /^\{=([\w-]+)\}$/.exec(node.lang ?? '') ?? []
    if (format && !/^html/.test(format)) {
      parent.children[index] = omit(node.value, node)
      return
    }
    if (!isRawHtml(node)) return
    const { value, position } = node
    parent.children[index] = { type: 'html', value, ...(position && { position: withoutFences(position) }) }
  })
}

function leaveOutInLine(tree: Root): void {
  visit(tree, 'inlineCode', (node, index, parent) => {
    const next = parent?.children[(index ?? 0) + 1]
    const [written, format] = (next?.type === 'text' && /^\{=([\w-]+)\}/.exec(next.value)) || []
    if (!parent || index === undefined || next?.type !== 'text' || written === undefined) return
    next.value = next.value.slice(written.length)
    const isTag = format?.startsWith('html') && !isUnclosedTag(node.value, parent.children)
    const nodes = isTag ? tagsIn(node) : [omit(`\`${node.value}\`${written}`, node)]
    // cast: phrasing content may stand wherever code in a line may
    parent.children.splice(index, 1, ...(nodes as typeof parent.children))
    return index + nodes.length
  })
}

/** Tell whether code is an opening tag that no sibling closes. The element would then contain the blocks below, too. */
function isUnclosedTag(value: string, siblings: readonly Nodes[]): boolean {
  const [, name] = /^<([a-z][a-z\d]*)\b[^<>]*(?<!\/)>$/i.exec(value.trim()) ?? []
  if (name === undefined || /^(?:br|hr|img|input|wbr)$/i.test(name)) return false
  return !siblings.some((one) => 'value' in one && one.value.toLowerCase().includes(`</${name.toLowerCase()}`))
}

/** Split inline code into the nodes that Markdown would make of its text: an `html` node for each tag, and texts. */
function tagsIn({ value, position }: InlineCode): PhrasingContent[] {
  const place = position ? { position } : {}
  return value
    .split(/(<[^<>]*>)/)
    .filter(Boolean)
    .map((part) => ({ type: part.startsWith('<') ? 'html' : 'text', value: part, ...place }))
}

function omit(source: string, { position }: Code | InlineCode): Omitted {
  return { type: 'omitted', rule: 'raw-cell', source, ...(position ? { position } : {}) }
}

function isRawHtml({ lang, meta }: Code): boolean {
  return lang === '{=html}' || (lang === '{raw}' && /^html$/i.test(meta?.trim() ?? ''))
}

/** Return the position of the content of a fence, which starts on the line below the opening one. */
function withoutFences({ start, end }: Position): Position {
  return { start: { line: start.line + 1, column: 1 }, end }
}
