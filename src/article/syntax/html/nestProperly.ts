import type { Nodes, Parents, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isPhrasing } from '../../nodes/isPhrasing.ts'

/**
 * Move what stands where Markdown has no place for it to where it has one. HTML, most of all where a tag is closed late or
 * never, sets words beside blocks, blocks into lines and links, links into links, items and cells beside others.
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
      return node.children.every(isSound) ? node.children : joinCell(cellLines(node.children, 0))
    default:
      return node.children
  }
}

/** Words in paragraphs and items in lists; a list or a table of nothing, which some page's script would fill, goes. */
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
    open = around && parent(around, [node])
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

/** What a node is among blocks: those that stand in a line or a link come out of it. */
function unfold(node: Nodes): Nodes[] {
  if (isPhrasing(node)) return isSound(node) ? [node] : inward(node).flatMap(unfold)
  const isOpened = node.type === 'paragraph' ? !node.children.every(isSound) : /^table(?:Row|Cell)$/.test(node.type)
  return isOpened && 'children' in node ? toBlocks(node.children) : [node]
}

/** What a node is among items, rows or cells: one of them, or several where a link or emphasis holds them. */
function toMembers(node: Nodes, type: 'listItem' | 'tableRow' | 'tableCell'): Nodes[] {
  if (node.type === type) return [node]
  return isPhrasing(node) && !isSound(node)
    ? inward(node).flatMap((child) => toMembers(child, type))
    : [parent(type, [node])]
}

/** The lines of a cell, each on its own. */
function joinCell(lines: PhrasingContent[][]): PhrasingContent[] {
  return lines.flatMap((line, at): PhrasingContent[] => (at > 0 ? [{ type: 'break' }, ...line] : line))
}

/** What blocks, which HTML allows in a cell, are there: each paragraph, line of code and item a line, an item with its mark. */
function cellLines(nodes: readonly Nodes[], depth: number): PhrasingContent[][] {
  const lines: PhrasingContent[][] = []
  let words: Nodes[] = []
  const end = (): void => {
    const line = toLine(words)
    words = []
    if (!line.every((node) => node.type === 'break' || (node.type === 'text' && !node.value.trim()))) lines.push(line)
  }
  // Emphasis and links may hold blocks: each of these gets its own.
  for (const node of nodes.flatMap((node) => (isPhrasing(node) && !isSound(node) ? inward(node) : [node]))) {
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

/** Each line of code that says something, as deep as it is under the others. */
function codeLines(code: string): PhrasingContent[][] {
  const lines = code.split('\n').filter((line) => line.trim())
  const indents = lines.map((line) => line.length - line.trimStart().length)
  return lines.map((line, at): PhrasingContent[] => {
    const deeper = (indents[at] ?? 0) - Math.min(...indents)
    return [{ type: 'inlineCode', value: '\u00a0'.repeat(deeper) + line.trim() }]
  })
}

/** What nodes are in a line: of blocks, which HTML allows in a line, the words, with space beside them. */
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

/** What a node is in a line. */
function toWords(node: Nodes): PhrasingContent[] {
  if (isPhrasing(node)) return isSound(node) ? [node] : inward(node).flatMap(toWords)
  if (node.type === 'code') {
    const value = node.value.replace(/\s+/g, ' ').trim()
    return value ? [{ type: 'inlineCode', value }] : []
  }
  if (node.type === 'math') return [{ type: 'inlineMath', value: node.value }]
  return 'children' in node ? toLine(node.children) : []
}

/** Take emphasis or a link, which cannot hold all its children, to the words inside of them. */
function inward(mark: Nodes): Nodes[] {
  const result: Nodes[] = []
  let open: Parents | undefined
  const children: Nodes[] = 'children' in mark ? mark.children : []
  for (const child of children.flatMap((child) => (isLink(mark) ? wordsOfAddress(child) : [child]))) {
    const fits = isSound(child) && !(isLink(mark) && holdsLink(child))
    if (fits) {
      if (!open) {
        open = withChildren(mark, [])
        result.push(open)
      }
      open.children = [...open.children, child] as never[]
      continue
    }
    open = undefined
    const keeps = !('children' in child) || (isLink(mark) && isLink(child))
    result.push(keeps ? child : withChildren(child, inward(withChildren(mark, child.children))))
  }
  return result
}

/** A bare address that GFM made a link of is no more than words in a link that its author made. */
function wordsOfAddress(node: Nodes): Nodes[] {
  return node.type === 'link' && node.url.endsWith(toString(node)) ? node.children : [node]
}

/** Tell whether a node can stand in a line as it is. */
function isSound(node: Nodes): boolean {
  if (!isPhrasing(node)) return false
  return !('children' in node) || (node.children.every(isSound) && !(isLink(node) && node.children.some(holdsLink)))
}

function isLink({ type }: Nodes): boolean {
  return type === 'link' || type === 'linkReference'
}

function holdsLink(node: Nodes): boolean {
  return isLink(node) || ('children' in node && node.children.some(holdsLink))
}

function parent(type: 'paragraph' | 'list' | 'listItem' | 'tableRow' | 'tableCell', children: Nodes[]): Parents {
  return withChildren({ type, children: [] }, children)
}

/** Which children a parent may have is what mdast says of its type; here that is what is being mended. */
function withChildren(parent: Nodes, children: Nodes[]): Parents {
  return { ...parent, children } as Parents
}
