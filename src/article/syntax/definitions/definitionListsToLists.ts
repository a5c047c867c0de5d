import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { textWidth } from '../../../text/textWidth.ts'
import { linesOf } from '../../nodes/linesOf.ts'
import { parseMarkdown } from '../../parseMarkdown.ts'

/** Match the colon or tilde that opens a definition. A tilde before a number means `about` and opens none: `~ 5 km`. */
const definitionMark = /^(?::\s+\S|~\s{1,3}(?![\d.,$€£¥~])\S)/

/** The greatest width of a term that a blank line separates from its definition, in columns: a wide character takes two. */
const longestTerm = 60

/** Most terms above a definition. Each term stands on a line of its own. */
const mostTerms = 4

/** Types of nodes that an indented paragraph of a definition may hold. Other nodes need a pass that has already run by then. */
const plainTypes = new Set([
  'root',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'inlineCode',
  'list',
  'listItem',
  'code',
  'break',
])

/** A definition: the text of its first paragraph, and the blocks that are indented below it. */
interface Definition {
  words: PhrasingContent[]
  below: (BlockContent | DefinitionContent)[]
}

/** One or more terms with their definitions. Each term stands on a line of its own. */
interface Entry {
  terms: PhrasingContent[][]
  definitions: Definition[]
  /** The number of mdast blocks that hold the terms and the definitions. */
  blockCount: number
}

/**
 * Convert definition lists to lists with bullets. A definition list has terms, and below them its definitions. The line of a
 * definition starts with a colon or, in Pandoc, with a tilde. A blank line may stand above it, and indented paragraphs below it
 * continue it.
 *
 * @example `Latency\n: Time to answer` -> `- **Latency**: Time to answer`
 */
export function definitionListsToLists(tree: Root): void {
  visit(tree, (node) => {
    // cast: in mdast, each node that may hold paragraphs may hold lists
    if ('children' in node && node.children.some(({ type }) => type === 'paragraph'))
      node.children = convert(node.children as RootContent[]) as typeof node.children
  })
}

function convert(blocks: RootContent[]): RootContent[] {
  const converted: RootContent[] = []
  let list: List | undefined
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at]
    const entry = readEntry(blocks, at)
    if (!block) break
    if (!entry) {
      converted.push(block)
      list = undefined
      at += 1
      continue
    }
    const { data, position } = block
    if (!list || data?.directives) {
      list = {
        type: 'list',
        ordered: false,
        spread: false,
        children: [],
        ...(data ? { data } : {}),
        ...(position ? { position } : {}),
      }
      converted.push(list)
    }
    list.children.push(toItem(entry, block))
    at += entry.blockCount
  }
  return converted
}

function readEntry(blocks: readonly RootContent[], at: number): Entry | undefined {
  const lines = linesIn(blocks[at])
  const opening = lines.findIndex(isDefinition)
  // Prose may start with a tilde too. A tilde opens a definition only directly below a single term.
  const isProse = startOf(lines[opening]).startsWith('~') && !(opening === 1 && isTerm(lines[0]))
  const first = isProse && opening > 0 ? -1 : opening
  const isApart =
    first < 0 &&
    lines.length > 0 &&
    lines.length <= mostTerms &&
    lines.every(isTerm) &&
    isDefinition(linesIn(blocks[at + 1])[0])
  if (first < 1 && !isApart) return undefined
  const definitions = first < 1 ? [] : readDefinitions(lines.slice(first))
  let next = at + 1
  for (; next < blocks.length; next += 1) {
    const block = blocks[next]
    const lines = linesIn(block)
    const last = definitions.at(-1)
    if (isDefinition(lines[0])) definitions.push(...readDefinitions(lines))
    else if (last && block && isIndented(block)) last.below.push(...indentedBlocks(block))
    else break
  }
  return { terms: first < 1 ? lines : lines.slice(0, first), definitions, blockCount: next - at }
}

function linesIn(block: RootContent | undefined): PhrasingContent[][] {
  return (block?.type === 'paragraph' && linesOf(block)) || []
}

/** Read the definitions in lines. A line without a colon or tilde continues the definition above it. */
function readDefinitions(lines: PhrasingContent[][]): Definition[] {
  const definitions: Definition[] = []
  for (const line of lines) {
    if (isDefinition(line)) definitions.push({ words: withoutMark(line), below: [] })
    else definitions.at(-1)?.words.push({ type: 'text', value: '\n' }, ...line)
  }
  return definitions
}

function isDefinition([first, next]: PhrasingContent[] = []): boolean {
  return (
    first?.type === 'text' && (definitionMark.test(first.value) || (next !== undefined && /^:\s+$/.test(first.value)))
  )
}

function startOf([first]: PhrasingContent[] = []): string {
  return first?.type === 'text' ? first.value : ''
}

function isTerm(line: PhrasingContent[] = []): boolean {
  const text = toString({ type: 'paragraph', children: line }).trim()
  return textWidth(text) <= longestTerm && !/[.。!！?？:：,，;；]$/.test(text)
}

/** Tell whether a block is indented code. Below a definition, indented code is a further paragraph of that definition. */
function isIndented(block: RootContent): boolean {
  if (block.type !== 'code' || block.lang || !block.position) return false
  const { start, end } = block.position
  return end.line - start.line + 1 === block.value.split('\n').length
}

/**
 * Parse indented code as the Markdown that its author meant. Keep it as text if it holds nodes that need an earlier pass, such
 * as HTML.
 */
function indentedBlocks(block: RootContent): (BlockContent | DefinitionContent)[] {
  if (block.type !== 'code') return []
  const place = block.position ? { position: block.position } : {}
  const parsed = parseMarkdown(block.value)
  let isPlain = true
  visit(parsed, ({ type }) => {
    if (!plainTypes.has(type)) isPlain = false
  })
  if (!isPlain) return [{ type: 'paragraph', children: [{ type: 'text', value: block.value }], ...place }]
  // cast: the children are blocks, because `plainTypes` has no front matter
  return parsed.children.map((child) => ({ ...child, ...place })) as (BlockContent | DefinitionContent)[]
}

function withoutMark([first, ...others]: PhrasingContent[]): PhrasingContent[] {
  return first?.type === 'text' ? [{ ...first, value: first.value.replace(/^[:~]\s+/, '') }, ...others] : []
}

function toItem({ terms, definitions }: Entry, { position }: RootContent): ListItem {
  const place = position ? { position } : {}
  const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children, ...place })
  const item = (children: ListItem['children']): ListItem => ({ type: 'listItem', spread: false, children })
  const term = terms.map((line): PhrasingContent => {
    const [only, ...others] = line
    return only?.type === 'strong' && others.length === 0 ? only : { type: 'strong', children: line }
  })
  const title = term.flatMap((one, at) => (at > 0 ? [{ type: 'break' as const }, one] : [one]))
  const [only, ...others] = definitions
  if (only && others.length === 0)
    return item([paragraph([...title, { type: 'text', value: ': ' }, ...only.words]), ...only.below])
  const children = definitions.map(({ words, below }) => item([paragraph(words), ...below]))
  return item([paragraph(title), { type: 'list', ordered: false, spread: false, children, ...place }])
}
