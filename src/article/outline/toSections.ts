import type { FootnoteReference, Heading, List, ListItem, PhrasingContent, Root, RootContent } from 'mdast'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import { isSection, type Section } from '../article.ts'
import { copyDirectives } from '../nodes/directive.ts'
import { plainTitle } from './plainTitle.ts'
import { readNumber } from './readNumber.ts'

/**
 * Build the outline from the flat tree. Each heading opens a section. Sections nest by the level of their headings:
 * `# A, text, ## B` becomes `A [text, B []]`. Each item of an ordered list opens a section too, if all items of the list start
 * with a bold title on a line of its own.
 */
export function toSections(tree: Root): Section {
  const root = newSection(0, [], tree.position)
  /** The open sections, from the root to the innermost. `level` is the level of the heading, 1 to 6. */
  const open: { section: Section; level: number }[] = [{ section: root, level: 0 }]
  for (const block of tree.children) {
    if (block.type === 'heading') {
      while ((open.at(-1)?.level ?? 0) >= block.depth) open.pop()
      const section = newSection(open.length, block.children, block.position)
      if (block.data?.names) section.names = block.data.names
      innermost(open).children.push(section)
      open.push({ section, level: block.depth })
      continue
    }
    if (block.type === 'speakerNotes') {
      innermost(open).notes.push(...block.children)
      continue
    }
    const depth = open.length
    innermost(open).children.push(...(isTitledList(block) ? listSections(block, depth) : [block]))
  }
  numberHeadings(root, tree)
  extend(root)
  return root
}

function innermost(open: { section: Section }[]): Section {
  const last = open.at(-1)
  if (!last) throw new Error('the root section is never closed')
  return last.section
}

function newSection(depth: number, title: PhrasingContent[], position?: Position): Section {
  const notes = referencesIn(title)
  return { type: 'section', depth, title, children: [], notes, ...(position ? { position: { ...position } } : {}) }
}

/**
 * Return a paragraph of the footnote references in a title, if it has any. A title shows no references, so the
 * paragraph goes into the section's notes, and the footnotes go there with it.
 */
function referencesIn(title: PhrasingContent[]): RootContent[] {
  const children: FootnoteReference[] = []
  visit({ type: 'paragraph', children: title }, 'footnoteReference', (reference) => {
    children.push(reference)
  })
  return children.length > 0 ? [{ type: 'paragraph', children }] : []
}

/**
 * Tell whether the items of a list are sections: the list is ordered, it has at least two items, all items start with a
 * bold title, and at least one item has more than its title.
 */
function isTitledList(block: RootContent): block is List {
  return (
    block.type === 'list' &&
    block.ordered === true &&
    block.children.length > 1 &&
    block.children.every((item) => titleLength(item) > 0) &&
    block.children.some((item) => itemBody(item).length > 0)
  )
}

/**
 * Count the inline nodes of an item's title: the bold text at its start, and the hard break after that. 0 is no title.
 */
function titleLength(item: ListItem): number {
  const [paragraph] = item.children
  if (paragraph?.type !== 'paragraph' || paragraph.children[0]?.type !== 'strong') return 0
  const next = paragraph.children[1]
  if (!next) return 1
  if (next.type === 'break') return 2
  return next.type === 'text' && /^\s*\n/.test(next.value) ? 1 : 0
}

function itemBody(item: ListItem): RootContent[] {
  const [paragraph, ...rest] = item.children
  if (paragraph?.type !== 'paragraph') return item.children
  const children = paragraph.children.slice(titleLength(item))
  return children.length > 0 ? [{ ...paragraph, children }, ...rest] : rest
}

function listSections(list: List, depth: number): Section[] {
  const bodies = list.children.map(itemBody)
  const blocks = copyDirectives(list, bodies.flat())
  return list.children.map((item, at) => {
    const [paragraph] = item.children
    const [title] = paragraph?.type === 'paragraph' ? paragraph.children : []
    const section = newSection(depth, title ? [title] : [], item.position)
    section.title = plainTitle(section.title)
    section.number = String((list.start ?? 1) + at)
    section.children = blocks.splice(0, bodies[at]?.length)
    return section
  })
}

/**
 * Split the numbers off the titles of sections. A number counts only if at least two headings have numbers in its
 * style: a single `1984.` stays in its title. The number of the only `#` heading stays too, because that heading is the
 * article's title: `3. Routing` of a chapter.
 */
function numberHeadings(root: Section, tree: Root): void {
  const headings = tree.children.filter((block): block is Heading => block.type === 'heading')
  const counts = new Map<string, number>()
  for (const heading of headings) {
    const style = readNumber(heading.children)?.style
    if (style !== undefined) counts.set(style, (counts.get(style) ?? 0) + 1)
  }
  const tops = root.children.filter(isSection)
  const title = tops.length === 1 && headings[0]?.depth === 1 ? tops[0] : undefined
  const walk = (section: Section): void => {
    const numbered = section.number === undefined && section !== title ? readNumber(section.title) : undefined
    if (numbered && (counts.get(numbered.style) ?? 0) > 1) {
      section.number = numbered.number
      section.title = numbered.title
    }
    section.title = plainTitle(section.title)
    section.children.filter(isSection).forEach(walk)
  }
  walk(root)
}

/** Extend the position of each section to the end of its last child. */
function extend(section: Section): void {
  section.children.filter(isSection).forEach(extend)
  const end = section.children.at(-1)?.position?.end
  if (section.position && end) section.position.end = end
}
