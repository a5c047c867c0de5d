import type { Nodes, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isSection, type Section } from '../article.ts'

/**
 * Take the article's title from its outline and move what stands under it up to the root. The title is the only section
 * on the top level. Nothing may stand before it, except a banner (a logo, badges, a tagline) before a title that is a
 * `#` heading. Return nothing if there is no such section.
 */
export function takeTitle(root: Section, tree: Root): Section['title'] {
  const only = root.children.find(isSection)
  if (!only || only.number !== undefined || root.children.at(-1) !== only) return []
  const lead = root.children.slice(0, -1).filter((child) => !isSection(child))
  const isFirst = tree.children.find((block) => block.type === 'heading')?.depth === 1
  if (lead.length < root.children.length - 1 || (lead.length > 0 && !(isFirst && isBanner(lead)))) return []
  root.children = [...lead, ...only.children]
  root.notes.push(...only.notes)
  updateDepths(root)
  return only.title
}

/** Most characters in a banner, without images and links. */
const longestTagline = 140

/** Tell whether blocks are a banner as READMEs have it above their title: images, links and few words. */
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

function updateDepths(section: Section): void {
  for (const child of section.children.filter(isSection)) {
    child.depth = section.depth + 1
    updateDepths(child)
  }
}
