import type { Nodes, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isSection, type Section } from '../article.ts'
import { plainText } from '../nodes/plainText.ts'
import { hasSameWords } from './hasSameWords.ts'
import { isSectionName } from './isSectionName.ts'

/**
 * Take the heading that is the article's title out of the outline: return it, and move the children of its section up to
 * the root. The first section on the top level has the article's title in one of these cases:
 *
 * - It is the only section on the top level. If the front matter has a title, a single `##` heading does not count, nor
 * one that names or numbers a section: `# Background`, `# 1. Method`.
 * - The front matter has the same title.
 * - The front matter has no title, and the heading is a `#` heading. Then the other `#` headings are the article's
 * parts.
 *
 * Nothing may stand above the heading, except a banner (a logo, badges, a tagline) above a `#` heading. Return an empty
 * array if the article has no such heading.
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
  const isSectionOfNamed =
    frontMatterTitle !== undefined && (!isTop || isSectionName(text) || /^\d+[.、．]\s*\p{L}/u.test(text))
  if ((others.length > 0 || isSectionOfNamed) && !isTitle) return []
  root.children = [...lead, ...first.children, ...others]
  root.notes.push(...first.notes)
  if (first.names) root.names = first.names
  updateDepths(root)
  return first.title
}

/** How many characters of text a banner has at most, without those of images and links. */
const longestTagline = 140

/** Tell whether blocks are a banner, as above the title of a README: images, links and a few words. */
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
