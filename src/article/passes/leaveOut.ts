import type { ListItem, Nodes, Paragraph, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { isBadge } from '../syntax/images/isBadge.ts'
import { callsContents, navigates } from './isNavigationLine.ts'

/** What is for a web page and has no place in a talk, by the name of its rule. */
export const rules: Record<string, (block: RootContent) => boolean> = {
  /** A list of links to the article's own headings, or a line of them, as in `(back to top)`. */
  navigation: (block) =>
    (block.type === 'list' && block.children.every(isAnchor)) ||
    (block.type === 'paragraph' && navigates(toString(block), linksAlone(block))),
  /** A place for a generated table of contents. */
  'toc-marker': isTocMarker,
  /** Imports and exports of MDX. */
  'mdx-import': (block) => block.type === 'paragraph' && toString(block).split('\n').every(isModuleLine),
  /** Images that tell a state of a project, as in a README. */
  badge: isBadge,
  /** A heading without words. */
  'empty-heading': (block) => block.type === 'heading' && !holdsWords(block),
}

/** Take out what the rules name, and a heading under which nothing else stood, or a line that called the list. */
export function leaveOut(tree: Root): void {
  const kept: RootContent[] = []
  for (const [at, block] of tree.children.entries()) {
    if (!isLeftOut(block)) {
      kept.push(block)
      continue
    }
    if (block.type !== 'list' && !isTocMarker(block)) continue
    const caller = kept.at(-1)
    const next = tree.children[at + 1]
    const isAlone =
      caller?.type === 'heading' && (next === undefined || (next.type === 'heading' && next.depth <= caller.depth))
    const calls = caller !== undefined && callsContents(toString(caller))
    // The first heading is the article's title, and says more than what it stands over.
    const isFirst = kept.findIndex(({ type }) => type === 'heading') === kept.length - 1
    if (isAlone ? calls || (block.type === 'list' && !isFirst) : caller?.type === 'paragraph' && calls) kept.pop()
  }
  tree.children = kept
  visit(tree, 'heading', (heading) => {
    const last = heading.children.at(-1)
    // `{#anchor}` and `{.class}` name the heading for a web page.
    if (last?.type === 'text') last.value = last.value.replace(/\s*\{[#.:][^{}]*\}\s*$/, '')
  })
}

function isLeftOut(block: RootContent): boolean {
  return Object.values(rules).some((suits) => suits(block))
}

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
  const nodes = children.flatMap((node) =>
    node.type === 'strong' || node.type === 'emphasis' ? node.children : [node],
  )
  const links = nodes.filter((node) => node.type === 'link')
  const others = nodes.filter((node) => node.type !== 'link')
  const alone =
    links.every((link) => link.url.startsWith('#')) && others.every((node) => !/[\p{L}\p{N}]/u.test(toString(node)))
  return alone ? links.length : 0
}

function isModuleLine(line: string): boolean {
  return /^(?:import\s+(?:[\w*{][^;]*\s+from\s+)?['"][^'"]+['"];?|export\s+(?:const|default|\{).*)$/.test(line.trim())
}

function holdsWords(node: Nodes): boolean {
  return toString(node).trim() !== '' || ('children' in node && node.children.some((child) => child.type === 'image'))
}
