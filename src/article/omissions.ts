import type { ListItem, Nodes, Paragraph, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isContentsTitle, isNavigationLine } from './passes/isNavigationLine.ts'
import { rankHeadings } from './passes/rankHeadings.ts'
import { isComment, skippedBlocks } from './syntax/directives/skippedBlocks.ts'
import { isBadge, isBadgeAddress } from './syntax/images/isBadge.ts'

export { isBadgeAddress, isContentsTitle, isNavigationLine }

/** One kind of thing that a deck may lack. */
interface Omission {
  /** Says what it is, to a reader of the ledger. */
  what: string
  /** Tells whether a whole block is one. Where it is missing, the inside or the neighbours of a block tell. */
  test?(block: RootContent): boolean
}

/**
 * What an article may have that its deck lacks, by the name of the rule. The passes of the article leave out by this
 * table, and the ledger excuses by it: so the tests take blocks of plain mdast, with HTML and references in them, too.
 */
export const omissions = {
  skip: { what: 'what its author asks to leave out' },
  'front-matter-key': { what: 'a fact for the site that publishes the article' },
  comment: { what: 'a comment, of HTML, MDX or Obsidian' },
  'component-tag': { what: 'a tag of a component that stands around blocks, or that the page would fill' },
  'hidden-element': { what: 'an HTML element whose text no browser shows, such as `script` and `style`' },
  navigation: {
    what: 'a list of links to the own headings, or a mark in place of one',
    test: (block) =>
      isTocMarker(block) ||
      (block.type === 'list' && block.children.every(isAnchor)) ||
      (block.type === 'paragraph' && isNavigationLine(toString(block, { includeHtml: false }), linksAlone(block))),
  },
  'emptied-heading': { what: 'a heading over nothing but such a list, or over footnotes' },
  'empty-heading': {
    what: 'a heading without words',
    test: (block) => block.type === 'heading' && !holdsWords(block),
  },
  badge: { what: 'an image that tells a state of a project', test: isBadge },
  'module-line': {
    what: 'an import or export of MDX',
    test: (block) => block.type === 'paragraph' && toString(block).split('\n').every(isModuleLine),
  },
  'reference-definition': { what: 'the address of a reference, which stands in the link itself' },
  'thematic-break': { what: 'a line across the page' },
  'image-attributes': { what: 'what sets the look of an image' },
  'heading-anchor': { what: 'a name or class of a heading, for a web page' },
  'code-settings': { what: 'what follows the language of a fence' },
  'unsafe-address': { what: 'an address that would run, or be a page itself' },
  'local-link': { what: 'an address that leads nowhere outside the article and its site' },
} as const satisfies Record<string, Omission>

/** The name of a rule by which something is left out. */
export type OmissionRule = keyof typeof omissions

/** Rules that a block tells by itself. */
const tests = Object.entries(omissions).flatMap(([rule, omission]) =>
  'test' in omission ? [{ rule: rule as OmissionRule, test: omission.test }] : [],
) // the keys of the table

/** Say which of some blocks that stand below one another are left out, and by which rule. What an author asks to keep stays. */
export function omissionsIn(blocks: readonly RootContent[]): Map<RootContent, OmissionRule> {
  const left = new Map<RootContent, OmissionRule>()
  for (const block of skippedBlocks(blocks)) left.set(block, 'skip')
  for (const block of blocks) {
    if (block.data?.directives?.keep) continue
    const rule = tests.find(({ test }) => test(block))?.rule
    if (rule && !left.has(block)) left.set(block, rule)
  }
  const ranks = rankHeadings(blocks)
  for (const [at, block] of blocks.entries())
    if (!left.has(block) && isEmptied(blocks, at, left, ranks)) left.set(block, 'emptied-heading')
  return left
}

/**
 * Tell whether a block is a heading over nothing but what is left out, or over footnotes, which stand where they are
 * referred to; or a line that calls a list of contents. The first heading is the article's title, and stays.
 */
function isEmptied(
  blocks: readonly RootContent[],
  at: number,
  left: Map<RootContent, OmissionRule>,
  ranks: Map<RootContent, number>,
): boolean {
  const block = blocks[at]
  if (block?.type === 'paragraph') {
    const next = blocks.find((next, later) => later > at && !isUnseen(next))
    return next !== undefined && left.get(next) === 'navigation' && isContentsTitle(toString(block))
  }
  if (block?.type !== 'heading') return false
  const inside: RootContent[] = []
  for (let later = at + 1; later < blocks.length; later += 1) {
    const next = blocks[later]
    if (!next || isUnseen(next)) continue
    if (next.type === 'heading' && next.depth <= block.depth) break
    if (!left.has(next) && next.type !== 'footnoteDefinition') return false
    inside.push(next)
  }
  if (inside.some(({ type }) => type === 'footnoteDefinition')) return true
  if (isContentsTitle(toString(block))) return inside.some((one) => left.get(one) === 'navigation')
  const isFirst = !blocks.slice(0, at).some((above) => ranks.has(above) && !left.has(above))
  return !isFirst && inside.some(({ type }) => type === 'list')
}

/** Comments, and addresses of references, which stand in the links themselves. */
function isUnseen(block: RootContent): boolean {
  return block.type === 'definition' || isComment(block)
}

/** A place for a generated table of contents: `[TOC]`, `{:toc}`. */
function isTocMarker(block: RootContent): boolean {
  const marker = /^(?:\[\[?_?toc_?\]?\]|\{:\s*toc[^}]*\}|@\[toc\].*|\$\{toc\})$/i
  return block.type === 'paragraph' && marker.test(toString(block).trim())
}

/** An item whose words are all links to headings, and so are those of the items below it. */
function isAnchor({ children }: ListItem): boolean {
  return children.every((child) => {
    if (child.type === 'list') return child.children.every(isAnchor)
    return child.type === 'paragraph' && linksAlone(child) > 0
  })
}

/** How many links to headings there are, in a paragraph that has no other words. */
function linksAlone({ children }: Paragraph): number {
  let links = 0
  /** Inside of `<a>`, whose end is a node of its own. */
  let isOpen = false
  for (const node of children.flatMap(unwrap)) {
    if (node.type === 'html') {
      const [, slash] = /^<(\/?)a\b/i.exec(node.value) ?? []
      if (slash === undefined) continue
      isOpen = !slash
      if (isOpen && !/\shref=["']?#/i.test(node.value)) return 0
      if (isOpen) links += 1
    } else if (node.type === 'link') {
      if (!node.url.startsWith('#')) return 0
      links += 1
    } else if (!isOpen && /[\p{L}\p{N}]/u.test(toString(node))) return 0
  }
  return links
}

function unwrap(node: Paragraph['children'][number]): Paragraph['children'] {
  return node.type === 'strong' || node.type === 'emphasis' ? node.children : [node]
}

function isModuleLine(line: string): boolean {
  return /^(?:import\s+(?:[\w*{][^;]*\s+from\s+)?['"][^'"]+['"];?|export\s+(?:const|default|\{).*)$/.test(line.trim())
}

function holdsWords(node: Nodes): boolean {
  return toString(node).trim() !== '' || ('children' in node && node.children.some(({ type }) => /^image/.test(type)))
}
