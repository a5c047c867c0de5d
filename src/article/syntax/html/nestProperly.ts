import type { Nodes, Parents, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isPhrasing } from '../../nodes/isPhrasing.ts'
import { toInline } from '../math/numberEquation.ts'

/**
 * Make a tree valid mdast. A tree made of HTML may have text beside blocks, blocks in paragraphs and links, links in links, and
 * items and cells anywhere. Most of this comes from tags that are closed late or never. `root > text, heading` becomes
 * `root > paragraph > text, heading`.
 */
export function nestProperly(node: Nodes): void {
  if (!('children' in node)) return
  node.children = childrenOf(node) as never[]
  node.children.forEach(nestProperly)
}

function childrenOf(node: Parents): Nodes[] {
  switch (node.type) {
    case 'root':
    case 'blockquote':
    case 'listItem':
    case 'footnoteDefinition':
    case 'speakerNotes':
      return toBlocks(node.children)
    case 'list':
      return node.children.flatMap((child) => toMembers(child, 'listItem'))
    case 'table':
      return node.children.flatMap((child) => toMembers(child, 'tableRow'))
    case 'tableRow':
      return node.children.flatMap((child) => toMembers(child, 'tableCell'))
    case 'heading':
    case 'paragraph':
      return toLine(node.children)
    case 'tableCell':
      return node.children.every(isValidPhrasing) ? node.children : joinCell(cellLines(node.children, 0))
    default:
      return node.children
  }
}

/** Wrap phrasing content in paragraphs, and items in lists. Drop empty paragraphs, lists and tables: a script would fill them. */
function toBlocks(nodes: readonly Nodes[]): Nodes[] {
  const blocks: Nodes[] = []
  let open: Parents | undefined
  for (const node of nodes.flatMap(unfold)) {
    const around = isPhrasing(node) ? 'paragraph' : node.type === 'listItem' ? 'list' : undefined
    if (around && around === open?.type) {
      open.children = [...open.children, node] as never[]
      continue
    }
    if (isBlank(node)) continue
    open = around && newParent(around, [node])
    blocks.push(open ?? node)
  }
  return blocks
}

function isBlank(node: Nodes): boolean {
  if (node.type === 'text') return !node.value.trim()
  return node.type === 'break' || (/^(?:paragraph|list|table)$/.test(node.type) && isEmpty(node))
}

function isEmpty(node: Nodes): boolean {
  return 'children' in node && node.children.every(isEmpty)
}

/**
 * Replace a node that may not stand among blocks with its content. Such a node is phrasing content or a paragraph that contains
 * blocks, or a row or a cell outside of a table. Return any other node as it is.
 */
function unfold(node: Nodes): Nodes[] {
  if (isPhrasing(node)) return isValidPhrasing(node) ? [node] : moveInward(node).flatMap(unfold)
  const isReplaced =
    node.type === 'paragraph' ? !node.children.every(isValidPhrasing) : /^table(?:Row|Cell)$/.test(node.type)
  return isReplaced && 'children' in node ? toBlocks(node.children) : [node]
}

/**
 * Convert a node to list items, rows or cells (`type`). Wrap a node of another type in one. A link or emphasis that contains
 * blocks may become several.
 */
function toMembers(node: Nodes, type: 'listItem' | 'tableRow' | 'tableCell'): Nodes[] {
  if (node.type === type) return [node]
  return isPhrasing(node) && !isValidPhrasing(node)
    ? moveInward(node).flatMap((child) => toMembers(child, type))
    : [newParent(type, [node])]
}

/** Join the lines of a cell with breaks. */
function joinCell(lines: PhrasingContent[][]): PhrasingContent[] {
  return lines.flatMap((line, at): PhrasingContent[] => (at > 0 ? [{ type: 'break' }, ...line] : line))
}

/**
 * Convert the blocks in a cell, which HTML allows and mdast does not, to lines: one for each paragraph, each line of code,
 * and each list item with its marker.
 */
function cellLines(nodes: readonly Nodes[], depth: number): PhrasingContent[][] {
  const lines: PhrasingContent[][] = []
  let words: Nodes[] = []
  const end = (): void => {
    const line = toLine(words)
    words = []
    if (!line.every((node) => node.type === 'break' || (node.type === 'text' && !node.value.trim()))) lines.push(line)
  }
  // If emphasis or a link contains blocks, wrap the content of each block in emphasis or a link of its own.
  for (const node of nodes.flatMap((node) =>
    isPhrasing(node) && !isValidPhrasing(node) ? moveInward(node) : [node],
  )) {
    if (isPhrasing(node)) {
      words.push(node)
      continue
    }
    end()
    if (node.type === 'list')
      for (const [at, item] of node.children.entries()) {
        const mark = node.ordered ? `${(node.start ?? 1) + at}. ` : depth > 0 ? '– ' : '• '
        const [first, ...rest] = cellLines(item.children, depth + 1)
        if (first) lines.push([{ type: 'text', value: mark }, ...first], ...rest)
      }
    else if (node.type === 'code') {
      lines.push(...codeLines(node.value))
    } else if (node.type === 'blockquote' || node.type === 'table') lines.push(...cellLines(node.children, depth))
    else {
      words.push(node)
      end()
    }
  }
  end()
  return lines
}

/** Convert each line of code that is not blank to inline code. Keep the indentation, as no-break spaces. */
function codeLines(code: string): PhrasingContent[][] {
  const lines = code.split('\n').filter((line) => line.trim())
  const indents = lines.map((line) => line.length - line.trimStart().length)
  return lines.map((line, at): PhrasingContent[] => {
    const deeper = (indents[at] ?? 0) - Math.min(...indents)
    return [{ type: 'inlineCode', value: '\u00a0'.repeat(deeper) + line.trim() }]
  })
}

/** Convert nodes to phrasing content. Replace blocks with their text, and put spaces around that text. */
function toLine(nodes: readonly Nodes[]): PhrasingContent[] {
  const line: PhrasingContent[] = []
  for (const [at, node] of nodes.entries()) {
    const words = toWords(node)
    const before = nodes[at - 1]
    if (line.length > 0 && words.length > 0 && before && !(isPhrasing(before) && isPhrasing(node)))
      line.push({ type: 'text', value: ' ' })
    line.push(...words)
  }
  return line
}

/** Convert one node to phrasing content: a block becomes its text. */
function toWords(node: Nodes): PhrasingContent[] {
  if (isPhrasing(node)) return isValidPhrasing(node) ? [node] : moveInward(node).flatMap(toWords)
  if (node.type === 'code') {
    const value = node.value.replace(/\s+/g, ' ').trim()
    return value ? [{ type: 'inlineCode', value }] : []
  }
  if (node.type === 'math') return [{ type: 'inlineMath', value: toInline(node.value) }]
  return 'children' in node ? toLine(node.children) : []
}

/**
 * Swap emphasis or a link with each child that it cannot contain: `strong > paragraph` becomes `paragraph > strong`.
 */
function moveInward(mark: Nodes): Nodes[] {
  const result: Nodes[] = []
  let open: Parents | undefined
  const children: Nodes[] = 'children' in mark ? mark.children : []
  for (const child of children.flatMap((child) => (isLink(mark) ? wordsOfAddress(child) : [child]))) {
    const fits = isValidPhrasing(child) && !(isLink(mark) && holdsLink(child))
    if (fits) {
      if (!open) {
        open = withChildren(mark, [])
        result.push(open)
      }
      open.children = [...open.children, child] as never[]
      continue
    }
    open = undefined
    const isKept = !('children' in child) || (isLink(mark) && isLink(child))
    result.push(isKept ? child : withChildren(child, moveInward(withChildren(mark, child.children))))
  }
  return result
}

/** Unwrap a link that GFM made of a bare address, because inside of another link it is text. */
function wordsOfAddress(node: Nodes): Nodes[] {
  return node.type === 'link' && node.url.endsWith(toString(node)) ? node.children : [node]
}

/** Tell whether a node is phrasing content that contains no block, and no link inside of a link. */
function isValidPhrasing(node: Nodes): boolean {
  if (!isPhrasing(node)) return false
  return (
    !('children' in node) || (node.children.every(isValidPhrasing) && !(isLink(node) && node.children.some(holdsLink)))
  )
}

function isLink({ type }: Nodes): boolean {
  return type === 'link' || type === 'linkReference'
}

function holdsLink(node: Nodes): boolean {
  return isLink(node) || ('children' in node && node.children.some(holdsLink))
}

function newParent(type: 'paragraph' | 'list' | 'listItem' | 'tableRow' | 'tableCell', children: Nodes[]): Parents {
  return withChildren({ type, children: [] }, children)
}

/** Copy a parent with other children. The cast is needed because mdast has no type for an invalid tree. */
function withChildren(parent: Nodes, children: Nodes[]): Parents {
  return { ...parent, children } as Parents
}
