import type { Delete, Emphasis, Literal, PhrasingContent, Strong } from 'mdast'
import { imageWidth } from '../article/nodes/imageWidth.ts'
import type {} from '../article/nodes/script.ts'
import type {} from '../deck/amounts/amount.ts'
import { neutralise } from './neutralise.ts'

/** An HTML tag of our own, never one of the article. */
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

/** HTML for what Markdown's markers cannot say everywhere. */
const elements: Record<Marked['type'], string> = { strong: 'strong', emphasis: 'em', delete: 'del' }

/** The end of a line inside a text, with the spaces around it. */
const lineEnd = /[ \t]*(?:\r\n|[\r\n\u2028\u2029])[ \t]*/g

const punctuation = /[\p{P}\p{S}]/u

/**
 * Rewrite the text of a block so that Slidev Markdown can say it: what it cannot say becomes plain text.
 *
 * - raw HTML becomes its source; comments go
 * - links stay when they lead to the web, to a mail address or to a slide; of others the text stays
 * - images stay when they lie in the public folder; of others the alternative text stays, or the address
 * - references that nobody resolved become their text, footnotes their mark in brackets
 * - the end of a line becomes a space
 * - white space goes at the start and the end, and moves out of emphasis, where it would stop the markers
 * - neighbours of one kind become one node, so that two harmless halves cannot make a harmful whole
 * - emphasis becomes HTML where its markers would not be seen as such
 *
 * @param nodes phrasing content; it is not changed.
 * @param aliases of the deck's slides, the only places in the deck that a link may lead to.
 * @param options.breaks whether the block may hold hard line breaks.
 */
export function simplifyText(
  nodes: readonly PhrasingContent[],
  aliases: ReadonlySet<string>,
  options: { breaks: boolean },
): PhrasingContent[] {
  const [, inside] = splitSpace(join(nodes.flatMap((node) => simplifyNode(node, aliases, options.breaks, []))))
  return markWithTags(inside, false)
}

/** Rewrite a node; `around` are the kinds of emphasis that it stands in. */
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
      // Without a scheme an address takes that of the page it is on; a deck has no such page.
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

/** Make one node of neighbours of one kind, and no space around a hard break. */
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

/** White space at the start, all between, white space at the end; hard breaks at the ends count as a space. */
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

function moveSpaceOut(node: Marked): PhrasingContent[] {
  const [before, children, after] = splitSpace(node.children)
  return children.length ? [...text(before), { ...node, children }, ...text(after)] : text(before)
}

/**
 * Turn emphasis into HTML where CommonMark does not see its markers: between a letter and a punctuation mark, as in
 * `**“安全”**理念`, where Chinese has no space, and where it touches other emphasis. Slidev's parser has no rule for
 * Chinese; the alternative, `**“安全”**&#x7406;念`, is hard to read and cannot be searched.
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

/** Tell whether parsers miss an emphasis marker between its content and the text beside it. */
function hidesMarker(
  neighbour: PhrasingContent | undefined,
  marked: PhrasingContent | undefined,
  side: 'start' | 'end',
): boolean {
  if (neighbour?.type !== 'text') return false
  const outside = [...neighbour.value].at(side === 'end' ? -1 : 0) ?? ''
  const inside = marked?.type === 'text' ? ([...marked.value].at(side === 'end' ? 0 : -1) ?? '') : '*'
  // micromark looks at UTF-16 units: it takes an emoji for letters, markdown-exit for a symbol. Both must agree.
  const letterOutside = !/\s/.test(outside) && (!punctuation.test(outside) || outside.length > 1)
  return letterOutside && punctuation.test(inside)
}
