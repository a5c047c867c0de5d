import type { Nodes, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { type ReadSlide, readDeck } from '../../src/slidev/readDeck.ts'

/** What a slide shows besides words. */
export type Evidence = 'picture' | 'diagram' | 'table' | 'code' | 'formula'

/** A slide as the audience sees it, read from the deck's file alone: a deck of any commit can be read. */
export interface TalkSlide {
  /** Counted from 1. */
  at: number
  layout: string
  /** The text of its first or second level heading; empty without one. */
  heading: string
  /** The headline of its own that stands above the heading: its first paragraph, where the frontmatter says `claim: true`. */
  claim: string | undefined
  /** `2/3` of the slides of one heading. */
  continued: string | undefined
  /** Paragraphs and items below the title; titles of cards. */
  texts: string[]
  /** All of its text is a link. */
  linksOnly: boolean
  evidence: Evidence[]
  /** Lines of its listings that are not blank. */
  codeLines: number
  /** What stands in its tables. */
  tableText: string
  /** All that is shown, as it stands in the file without addresses: for figures. */
  shown: string
  /** What is said, without code and addresses. */
  said: string
}

/** A deck's slides: the talk, and what stands behind it for those who ask. */
export interface TalkSlides {
  main: TalkSlide[]
  appendix: TalkSlide[]
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze()

/** Read the slides of a deck; what follows the first with `appendix: true` is no part of the talk. */
export function readSlides(text: string): TalkSlides {
  const { slides } = readDeck(text)
  const read = slides.map((slide, at) => readSlide(slide, at + 1))
  const end = slides.findIndex(({ frontmatter }) => frontmatter.appendix === true)
  return end < 0 ? { main: read, appendix: [] } : { main: read.slice(0, end), appendix: read.slice(end) }
}

function readSlide({ frontmatter, content, note }: ReadSlide, at: number): TalkSlide {
  const root = parser.parse(content.replaceAll(/^::[\w-]+::$/gm, ''))
  const { layout, continued, claim } = frontmatter
  const title = root.children.find((block) => block.type === 'heading' && block.depth < 3)
  const texts = root.children.flatMap((block) => (block === title ? [] : textsOf(block)))
  const linksOnly = texts.length > 0 && texts.join('').length <= linkedText(root, title).length
  return {
    at,
    layout: typeof layout === 'string' ? layout : 'default',
    heading: title ? plain(title) : '',
    claim: claim === true ? texts.shift() : undefined,
    continued: typeof continued === 'string' ? continued : undefined,
    texts,
    linksOnly,
    evidence: evidenceOf(root),
    ...lookedAt(root),
    shown: `${['date', 'tags', 'number'].map((key) => frontmatter[key] ?? '').join(' ')}\n${withoutAddresses(content)}`,
    said: parser.parse(note).children.flatMap(textsOf).join('\n'),
  }
}

/** The text of each paragraph and heading; of tables, code and formulas none. */
function textsOf(block: RootContent): string[] {
  if (block.type === 'paragraph' || block.type === 'heading') return [plain(block)].filter((text) => text !== '')
  if (block.type === 'blockquote' || block.type === 'list' || block.type === 'listItem')
    return block.children.flatMap(textsOf)
  return []
}

/** The text of a block, code with its backticks: a sentence may open with a name in lower case. */
function plain(block: Nodes): string {
  const spelled = structuredClone(block)
  visit(spelled, 'inlineCode', (code) => {
    code.value = `\`${code.value}\``
  })
  const text = toString(spelled, { includeImageAlt: false, includeHtml: false })
  return text
    .replaceAll(/https?:\/\/\S+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function withoutAddresses(content: string): string {
  return content.replaceAll(/\]\([^)\n]*\)/g, ']').replaceAll(/https?:\/\/[^\s)>"]+/g, '')
}

function linkedText(root: Root, title: RootContent | undefined): string {
  let text = ''
  visit(root, 'link', (link, _, parent) => {
    if (parent !== title) text += plain(link)
  })
  return text
}

/** What is read on the slide in silence. */
function lookedAt(root: Root): Pick<TalkSlide, 'codeLines' | 'tableText'> {
  let codeLines = 0
  let tableText = ''
  visit(root, (node) => {
    if (node.type === 'code') codeLines += node.value.split('\n').filter((line) => line.trim() !== '').length
    if (node.type === 'tableCell') tableText += `${plain(node)} `
  })
  return { codeLines, tableText }
}

function evidenceOf(root: Root): Evidence[] {
  const found: Evidence[] = []
  visit(root, (node) => {
    if (node.type === 'image') found.push('picture')
    else if (node.type === 'html' && /<(?:img|video|iframe|svg|audio)\b/i.test(node.value)) found.push('picture')
    else if (node.type === 'table') found.push('table')
    else if (node.type === 'code') found.push(/^(?:mermaid|plantuml)\b/.test(node.lang ?? '') ? 'diagram' : 'code')
    else if (node.type === 'math') found.push('formula')
  })
  return found
}
