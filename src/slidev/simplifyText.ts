import type { Delete, Emphasis, Literal, PhrasingContent, Strong } from 'mdast'
import { imageWidth } from '../article/nodes/imageWidth.ts'
import type {} from '../article/nodes/superOrSubscript.ts'
import type {} from '../deck/amounts/amount.ts'
import { neutralise } from './neutralise.ts'

/** An HTML tag that deckwright writes; never a tag of the article. */
export interface Tag extends Literal {
  type: 'tag'
}

declare module 'mdast' {
  interface PhrasingContentMap {
    tag: Tag
  }
  interface RootContentMap {
    tag: Tag
  }
}

type Marked = Strong | Emphasis | Delete

/** The HTML elements that replace `**`, `*` and `~~` where Markdown does not read these signs as markers. */
const elements: Record<Marked['type'], string> = { strong: 'strong', emphasis: 'em', delete: 'del' }

/** Match the end of a line inside a text, with the spaces around it. */
const lineEnd = /[ \t]*(?:\r\n|[\r\n\u2028\u2029])[ \t]*/g

const punctuation = /[\p{P}\p{S}]/u

/**
 * Rewrite phrasing content with the nodes that Slidev Markdown has. Everything else becomes plain text.
 *
 * - Raw HTML becomes text that shows its source. Comments are removed.
 * - A link stays if it leads to the web, to a mail address or to a slide. Of any other link only the text stays.
 * - An image stays if it lies in the public folder. Any other image becomes its alternative text, or else its address.
 * - An unresolved reference becomes its text, and a footnote reference its label in brackets: `[1]`.
 * - A line ending becomes a space.
 * - White space at the start and the end is removed. Inside emphasis it moves out, because `** a**` is no emphasis.
 * - Adjacent nodes of one type become one node, so that two harmless halves cannot form a hazard.
 * - Emphasis becomes HTML where Markdown would not read its markers.
 *
 * @param nodes phrasing content; it is not changed.
 * @param aliases route aliases of the deck's slides: a link inside the deck may lead only to one of these.
 * @param options.breaks whether hard breaks stay; else each becomes a space.
 */
export function simplifyText(
  nodes: readonly PhrasingContent[],
  aliases: ReadonlySet<string>,
  options: { breaks: boolean },
): PhrasingContent[] {
  const [, inside] = splitSpace(join(nodes.flatMap((node) => simplifyNode(node, aliases, options.breaks, []))))
  return markWithTags(inside, false)
}

/**
 * Rewrite one node. `around` lists the types of emphasis that contain the node. Emphasis inside emphasis of the same
 * type adds nothing, so only its content stays.
 */
function simplifyNode(
  node: PhrasingContent,
  aliases: ReadonlySet<string>,
  breaks: boolean,
  around: Marked['type'][],
): PhrasingContent[] {
  const inside = (children: PhrasingContent[], within = around) =>
    join(children.flatMap((child) => simplifyNode(child, aliases, breaks, within)))
  switch (node.type) {
    case 'text':
      return text(joinLines(node.value))
    case 'html':
      return /^<!--/.test(node.value) ? [] : text(joinLines(node.value))
    case 'break':
      return breaks ? [node] : text(' ')
    case 'inlineCode':
      return [{ ...node, value: node.value.replace(/\r\n?|\n/g, ' ') }]
    case 'strong':
    case 'emphasis':
    case 'delete':
      return around.includes(node.type)
        ? inside(node.children)
        : moveSpaceOut({ ...node, children: inside(node.children, [...around, node.type]) })
    case 'amount':
      // This is safe HTML: only deckwright makes amounts, and it makes them of plain text.
      return [{ type: 'tag', value: '<b>' }, ...inside(node.children), { type: 'tag', value: '</b>' }]
    case 'superscript':
    case 'subscript': {
      const [before, children, after] = splitSpace(inside(node.children))
      return children.length ? [...text(before), { ...node, children }, ...text(after)] : text(before)
    }
    case 'link': {
      const children = inside(node.children)
      // `//example.org` would take the scheme of the page around it, which a deck does not have.
      const address = node.url.replace(/^\/\//, 'https://')
      const kept = /^(?:https?|mailto):/i.test(address) || (address.startsWith('./') && aliases.has(address.slice(2)))
      return kept && children.length
        ? [{ type: 'link', url: neutralise(address, 'url'), title: null, children }]
        : children
    }
    case 'linkReference':
      return inside(node.children)
    case 'image':
      return node.url.startsWith('/images/')
        ? [
            {
              type: 'image',
              url: neutralise(node.url, 'url'),
              alt: joinLines(node.alt ?? '').trim(),
              title: null,
              ...imageWidth(node.data?.width),
            },
          ]
        : text(joinLines(node.alt || node.url))
    case 'imageReference':
      return text(joinLines(node.alt || node.label || node.identifier))
    case 'footnoteReference':
      return text(`[${node.label ?? node.identifier}]`)
    default:
      return [node]
  }
}

function text(value: string): PhrasingContent[] {
  return value ? [{ type: 'text', value }] : []
}

function joinLines(value: string): string {
  return value.replace(lineEnd, ' ')
}

function isMarked(node: PhrasingContent | undefined): node is Marked {
  return node !== undefined && node.type in elements
}

/** Merge adjacent nodes of one type, and remove the spaces around hard breaks. */
function join(nodes: PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (last?.type === 'text' && node.type === 'text') {
      result.splice(-1, 1, { type: 'text', value: last.value + node.value })
    } else if (isMarked(last) && isMarked(node) && last.type === node.type) {
      result.splice(-1, 1, { ...last, children: join([...last.children, ...node.children]) })
    } else {
      result.push(node)
    }
  }
  return result
    .map((node, index) => {
      if (node.type !== 'text') return node
      let { value } = node
      if (result[index - 1]?.type === 'break') value = value.trimStart()
      if (result[index + 1]?.type === 'break') value = value.trimEnd()
      return { ...node, value }
    })
    .filter((node) => node.type !== 'text' || node.value !== '')
}

/**
 * Split nodes into the white space at the start, the nodes between, and the white space at the end. A hard break at an
 * end counts as a space.
 */
function splitSpace(nodes: PhrasingContent[]): [before: string, inside: PhrasingContent[], after: string] {
  const isSpace = (node: PhrasingContent) => node.type === 'break' || (node.type === 'text' && !node.value.trim())
  const start = nodes.findIndex((node) => !isSpace(node))
  if (start < 0) return [nodes.length ? ' ' : '', [], '']
  const end = nodes.findLastIndex((node) => !isSpace(node))
  const inside = nodes.slice(start, end + 1)
  const [first, last] = [inside[0], inside.at(-1)]
  const before = first?.type === 'text' ? first.value.slice(0, -first.value.trimStart().length) : ''
  const after = last?.type === 'text' ? last.value.slice(last.value.trimEnd().length) : ''
  const trimmed = inside.map((node) => {
    if (node.type !== 'text') return node
    const from = node === first ? before.length : 0
    return { ...node, value: node.value.slice(from, node === last ? node.value.length - after.length : undefined) }
  })
  return [before || (start > 0 ? ' ' : ''), trimmed, after || (end < nodes.length - 1 ? ' ' : '')]
}

/** Move white space at the start and the end of emphasis out of it. */
function moveSpaceOut(node: Marked): PhrasingContent[] {
  const [before, children, after] = splitSpace(node.children)
  return children.length ? [...text(before), { ...node, children }, ...text(after)] : text(before)
}

/**
 * Write emphasis as HTML where CommonMark does not read its markers: next to other emphasis, and between a letter and a
 * punctuation mark. The second case is common in Chinese, which has no spaces: `**“安全”**理念`. The alternative,
 * `**“安全”**&#x7406;念`, is hard to read and cannot be searched.
 *
 * @param inMarked whether the nodes are the content of emphasis
 */
function markWithTags(nodes: PhrasingContent[], inMarked: boolean): PhrasingContent[] {
  const result: PhrasingContent[] = []
  nodes.forEach((node, index) => {
    if (node.type === 'link' || node.type === 'superscript' || node.type === 'subscript') {
      result.push({ ...node, children: markWithTags(node.children, false) })
      return
    }
    if (!isMarked(node)) {
      result.push(node)
      return
    }
    const [first, last] = [node.children[0], node.children.at(-1)]
    const touches =
      isMarked(result.at(-1)) || (inMarked && nodes.length > 1 && (index === 0 || index === nodes.length - 1))
    if (touches || hidesMarker(nodes[index - 1], first, 'end') || hidesMarker(nodes[index + 1], last, 'start')) {
      const name = elements[node.type]
      result.push({ type: 'tag', value: `<${name}>` }, ...markWithTags(node.children, false))
      result.push({ type: 'tag', value: `</${name}>` })
    } else {
      result.push({ ...node, children: markWithTags(node.children, true) })
    }
  })
  return result
}

/**
 * Tell whether a Markdown parser would read an emphasis marker between these two nodes as text.
 *
 * @param neighbour the node outside the emphasis
 * @param marked the first or last node inside the emphasis
 * @param side the side of `neighbour` on which the marker stands
 */
function hidesMarker(
  neighbour: PhrasingContent | undefined,
  marked: PhrasingContent | undefined,
  side: 'start' | 'end',
): boolean {
  if (neighbour?.type !== 'text') return false
  const outside = [...neighbour.value].at(side === 'end' ? -1 : 0) ?? ''
  const inside = marked?.type === 'text' ? ([...marked.value].at(side === 'end' ? 0 : -1) ?? '') : '*'
  // micromark reads UTF-16 units and takes an emoji for letters; markdown-exit takes it for a symbol. Write HTML where
  // one of the two would miss the marker.
  const letterOutside = !/\s/.test(outside) && (!punctuation.test(outside) || outside.length > 1)
  return letterOutside && punctuation.test(inside)
}
