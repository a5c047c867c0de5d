import type { List, Paragraph, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { callsContents, navigates } from '../article/passes/isNavigationLine.ts'
import type { Rule } from './types.ts'

/** Addresses that draw a state, not a picture. */
const state =
  /shields\.io|badge|\bshields?\b|codecov|coveralls|travis-ci|circleci|appveyor|snyk\.io|star-history|bettercodehub|visitor|hits\.|\/workflows\/|nodei\.co|david-dm/i

/** Name the rule by which a whole block may be missing in a deck, if there is one. */
export function blockRule(block: RootContent): Rule | undefined {
  if (block.type === 'list') return isNavigation(block) ? 'navigation' : undefined
  if (block.type !== 'paragraph') return undefined
  const text = toString(block, { includeHtml: false }).trim()
  if (navigates(text, linksHome(block)) || /^(?:\[\[?_?toc_?\]?\]|\{:\s*toc[^}]*\}|@\[toc\].*|\$\{toc\})$/i.test(text))
    return 'navigation'
  if (text.split('\n').every((line) => /^(?:import\b.*['"];?|export\s+(?:const|default|\{).*)$/.test(line.trim())))
    return 'module-line'
  return undefined
}

/**
 * Tell whether a block is a heading over nothing but what is left out, or told where it is referred to, or calls a list of
 * contents.
 */
export function isEmptied(blocks: readonly RootContent[], at: number): boolean {
  const heading = blocks[at]
  const following = blocks[at + 1]
  if (heading?.type === 'paragraph')
    return following !== undefined && blockRule(following) === 'navigation' && callsContents(toString(heading))
  if (heading?.type !== 'heading') return false
  const isTitle = blocks.slice(0, at).every(({ type }) => type === 'yaml' || type === 'definition')
  if (isTitle && !callsContents(toString(heading))) return false
  const next = blocks.findIndex(
    (block, later) => later > at && block.type === 'heading' && block.depth <= heading.depth,
  )
  const inside = blocks.slice(at + 1, next < 0 ? undefined : next)
  return (
    inside.some(goesAway) &&
    inside.every((block) => goesAway(block) || block.type === 'html' || block.type === 'definition')
  )
}

function goesAway(block: RootContent): boolean {
  return block.type === 'footnoteDefinition' || blockRule(block) === 'navigation'
}

/** Name the rule by which a comment goes: parsing puts tags of components into comments. */
export function commentRule(text: string): Rule {
  return /^<\/?[A-Z][\w.]*(?:\s(?:(?!<\/).)*)?>$/.test(text) ? 'component-tag' : 'comment'
}

/** Tell whether an image draws a state, not a picture. */
export function isBadge(address: string): boolean {
  return state.test(address)
}

/** A list of links to the article's own headings. */
function isNavigation({ children }: List): boolean {
  return children.every((item) =>
    item.children.every((child) => {
      if (child.type === 'list') return isNavigation(child)
      return child.type === 'paragraph' && linksHome(child) > 0
    }),
  )
}

/** How many links to the article's own headings a paragraph has, where all its words are such links. */
function linksHome({ children }: Paragraph): number {
  const nodes = children.flatMap((node) =>
    node.type === 'strong' || node.type === 'emphasis' ? node.children : [node],
  )
  // Letters stand for what is no link to a heading.
  const rest = nodes
    .map((node) => (node.type === 'link' ? (node.url.startsWith('#') ? '#' : node.url) : toString(node)))
    .join('')
    .replace(/<a\s[^>]*href=["']?#[\s\S]*?<\/a>/gi, '#')
  return /[\p{L}\p{N}]/u.test(rest) ? 0 : rest.split('#').length - 1
}
