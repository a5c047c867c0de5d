import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { Failure } from '../failure.ts'
import { detectLanguage } from '../text/detectLanguage.ts'
import { type Article, isSection, type Section } from './article.ts'
import { readFrontMatter } from './frontMatter/readFrontMatter.ts'
import { plainText } from './nodes/plainText.ts'
import { readScripts } from './nodes/script.ts'
import { toParts } from './outline/toParts.ts'
import { toSections } from './outline/toSections.ts'
import { parseMarkdown } from './parseMarkdown.ts'
import { boldHeadings } from './passes/boldHeadings.ts'
import { inlineReferences } from './passes/inlineReferences.ts'
import { joinLines } from './passes/joinLines.ts'
import { leaveOut } from './passes/leaveOut.ts'
import { splitAtBreaks } from './passes/splitAtBreaks.ts'
import { splitParagraphs } from './passes/splitParagraphs.ts'
import { deepest, findTooDeep } from './source/findTooDeep.ts'
import { quoteLabels } from './syntax/callouts/quoteLabels.ts'
import { definitionLists } from './syntax/definitions/definitionLists.ts'
import { attachDirectives, readDirectives } from './syntax/directives/directives.ts'
import { takeFootnotes } from './syntax/footnotes/takeFootnotes.ts'
import { resolveHtml } from './syntax/html/resolveHtml.ts'
import { showUnknownTags } from './syntax/html/showUnknownTags.ts'
import { liftImages } from './syntax/images/liftImages.ts'
import { liftFormulas } from './syntax/math/liftFormulas.ts'
import { readNotes } from './syntax/notes/speakerNotes.ts'

/** Understand an article: what it says about itself, its language, its outline. Problems become messages on the file. */
export function parseArticle(file: VFile): Article {
  refuseTooDeep(file)
  const tree = parseMarkdown(String(file))
  const frontMatter = readFrontMatter(tree, file)
  readDirectives(tree, file)
  readNotes(tree)
  showUnknownTags(tree)
  resolveHtml(tree, file)
  inlineReferences(tree)
  liftImages(tree)
  liftFormulas(tree)
  leaveOut(tree)
  const footnotes = takeFootnotes(tree)
  quoteLabels(tree)
  definitionLists(tree)
  splitAtBreaks(tree)
  splitParagraphs(tree)
  boldHeadings(tree)
  attachDirectives(tree, file)
  const root = toSections(tree)
  joinLines(tree)
  const heading = takeTitle(root, tree)
  toParts(root)
  const { title: named, lang = detectLanguage(toString(tree)) } = frontMatter
  const title: PhrasingContent[] = named ? readScripts(named) : heading
  return { title, subtitle: isSame(heading, title) ? [] : heading, frontMatter, lang, root, footnotes }
}

function isSame(one: PhrasingContent[], other: PhrasingContent[]): boolean {
  return plainText({ type: 'paragraph', children: one }) === plainText({ type: 'paragraph', children: other })
}

/** @throws Failure with the place where the article nests too deeply */
function refuseTooDeep(file: VFile): void {
  const found = findTooDeep(String(file))
  if (!found) return
  const place = `${file.path}:${found.line}:${found.column}`
  throw new Failure(
    `${place} Cannot read ${found.what} more than ${deepest} deep in one another: close some before, or set them in a code block`,
  )
}

/**
 * A lone heading that opens the article is its title, and so is a lone one of the first level below a banner, badges or a
 * tagline: what it holds moves up to the root.
 */
function takeTitle(root: Section, tree: Root): Section['title'] {
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
