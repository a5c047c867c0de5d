import type { Nodes, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isSection, type Section } from '../article.ts'

/**
 * A lone heading that opens the article is its title, and so is a lone one of the first level below a banner, badges or a
 * tagline: what it holds moves up to the root.
 */
export function takeTitle(root: Section, tree: Root): Section['title'] {
  const only = root.children.find(isSection)
  if (!only || only.number !== undefined || root.children.at(-1) !== only) return []
  const lead = root.children.slice(0, -1).filter((child) => !isSection(child))
  const isFirst = tree.children.find((block) => block.type === 'heading')?.depth === 1
  if (lead.length < root.children.length - 1 || (lead.length > 0 && !(isFirst && isBanner(lead)))) return []
  root.children = [...lead, ...only.children]
  root.notes.push(...only.notes)
  lift(root)
  return only.title
}

/** Characters of a tagline and the like, pictures and links aside. */
const longestTagline = 140

/** Tell whether blocks are what READMEs set above their title: pictures, links and few words. */
function isBanner(blocks: RootContent[]): boolean {
  return (
    blocks.every(({ type }) => ['paragraph', 'list', 'blockquote', 'thematicBreak'].includes(type)) &&
    blocks.map(wordsBesideLinks).join('').trim().length <= longestTagline
  )
}

function wordsBesideLinks(node: Nodes): string {
  if (node.type === 'link' || node.type === 'image') return ''
  return 'children' in node ? node.children.map(wordsBesideLinks).join('') : toString(node)
}

function lift(section: Section): void {
  for (const child of section.children.filter(isSection)) {
    child.depth = section.depth + 1
    lift(child)
  }
}
