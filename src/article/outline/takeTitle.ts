import type { Nodes, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isSection, type Section } from '../article.ts'
import { plainText } from '../nodes/plainText.ts'
import { hasSameWords } from './hasSameWords.ts'
import { isSectionName } from './isSectionName.ts'

/**
 * Take the article's title from its outline and move what stands under it up to the root. The title is the first section,
 * where it is
 *
 * - the only one on the top level, unless it is a `##` heading and the front matter has a title,
 * - called as the front matter calls the article,
 * - or a `#` heading that opens an article without a title in its front matter: other `#` headings are its parts.
 *
 * Nothing may stand before it, except a banner (a logo, badges, a tagline) before a title that is a `#` heading. Return
 * nothing if there is no such section.
 */
export function takeTitle(root: Section, tree: Root, frontMatterTitle?: string): Section['title'] {
  const at = root.children.findIndex(isSection)
  const first = root.children[at]
  if (!first || !isSection(first) || first.number !== undefined) return []
  const lead = root.children.slice(0, at).filter((child) => !isSection(child))
  const opening = tree.children.find((block) => block.type === 'heading')
  const isTop = opening?.depth === 1
  if (lead.length > 0 && !(isTop && isBanner(lead))) return []
  const others = root.children.slice(at + 1)
  const text = plainText({ type: 'paragraph', children: first.title })
  const isTitle =
    frontMatterTitle === undefined
      ? isTop && !opening.data?.boldLine && !isSectionName(text)
      : hasSameWords(text, frontMatterTitle)
  // A lone `##` heading below the front matter's title is a section.
  const isSectionOfNamed = frontMatterTitle !== undefined && !isTop
  if ((others.length > 0 || isSectionOfNamed) && !isTitle) return []
  root.children = [...lead, ...first.children, ...others]
  root.notes.push(...first.notes)
  if (first.names) root.names = first.names
  updateDepths(root)
  return first.title
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
