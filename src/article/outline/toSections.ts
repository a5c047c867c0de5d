import type { FootnoteReference, Heading, List, ListItem, PhrasingContent, Root, RootContent } from 'mdast'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import { isSection, type Section } from '../article.ts'
import { copyDirectives } from '../nodes/directive.ts'
import { plainTitle } from './plainTitle.ts'
import { readNumber } from './readNumber.ts'

/**
 * Build the outline from the flat tree. Each heading opens a section, nested by rank: `# A, text, ## B` becomes
 * `A [text, B []]`. Each item of an ordered list opens one too, if all items start with a bold title on its own line.
 */
export function toSections(tree: Root): Section {
  const root = newSection(0, [], tree.position)
  const open: { section: Section; rank: number }[] = [{ section: root, rank: 0 }]
  for (const block of tree.children) {
    if (block.type === 'heading') {
      while ((open.at(-1)?.rank ?? 0) >= block.depth) open.pop()
      const section = newSection(open.length, block.children, block.position)
      if (block.data?.names) section.names = block.data.names
      parentOf(open).children.push(section)
      open.push({ section, rank: block.depth })
      continue
    }
    if (block.type === 'speakerNotes') {
      parentOf(open).notes.push(...block.children)
      continue
    }
    const depth = open.length
    parentOf(open).children.push(...(isTitledList(block) ? listSections(block, depth) : [block]))
  }
  numberHeadings(root, tree)
  extend(root)
  return root
}

function parentOf(open: { section: Section }[]): Section {
  const last = open.at(-1)
  if (!last) throw new Error('the root section is never closed')
  return last.section
}

function newSection(depth: number, title: PhrasingContent[], position?: Position): Section {
  const notes = referencesIn(title)
  return { type: 'section', depth, title, children: [], notes, ...(position ? { position: { ...position } } : {}) }
}

/**
 * Find the references to footnotes in a title, which shows no marks. They go into the section's notes, so that the
 * footnotes are said on its slide.
 */
function referencesIn(title: PhrasingContent[]): RootContent[] {
  const children: FootnoteReference[] = []
  visit({ type: 'paragraph', children: title }, 'footnoteReference', (reference) => {
    children.push(reference)
  })
  return children.length > 0 ? [{ type: 'paragraph', children }] : []
}

/**
 * Tell whether a list is a run of sections: it is ordered, has at least two items, all of them start with a title, and
 * at least one has more below the title.
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

/** Count the inline nodes at the start of an item that are its title: bold text and the line break after it. */
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
  const steered = copyDirectives(list, bodies.flat())
  return list.children.map((item, at) => {
    const [paragraph] = item.children
    const [title] = paragraph?.type === 'paragraph' ? paragraph.children : []
    const section = newSection(depth, title ? [title] : [], item.position)
    section.title = plainTitle(section.title)
    section.number = String((list.start ?? 1) + at)
    section.children = steered.splice(0, bodies[at]?.length)
    return section
  })
}

/**
 * Split numbers off titles. A style needs at least two headings: a single `1984.` is a title. A `#` heading that is alone is
 * the article's title, as a chapter of a book has it: its number stays.
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
