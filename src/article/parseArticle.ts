import type { PhrasingContent } from 'mdast'
import type { PluggableList } from 'unified'
import type { VFile } from 'vfile'
import { Failure } from '../failure.ts'
import type { Article, Section } from './article.ts'
import { dialects } from './dialects.ts'
import { readFrontMatter } from './frontMatter/readFrontMatter.ts'
import { languageOf } from './languageOf.ts'
import { plainText } from './nodes/plainText.ts'
import { parseSupAndSub } from './nodes/superOrSubscript.ts'
import { hasSameWords } from './outline/hasSameWords.ts'
import { parseMarkdown } from './parseMarkdown.ts'
import { parseWithPlugins } from './parseWithPlugins.ts'
import { passes } from './passes/index.ts'
import type { Draft } from './passes/pass.ts'
import { findTooDeep, maxNesting } from './source/findTooDeep.ts'
import { fencedDirectives } from './syntax/fences/fencedDirectives.ts'

export interface ParseOptions {
  /** Remark plugins that run on the parsed tree before deckwright's passes. They must be synchronous. */
  remarkPlugins?: PluggableList | undefined
}

/**
 * Parse an article: front matter, language, outline, footnotes. Problems are reported as messages on the file.
 *
 * @throws {Failure} if the article nests too deeply, or a plugin fails
 */
export function parseArticle(file: VFile, { remarkPlugins = [] }: ParseOptions = {}): Article {
  refuseTooDeep(file)
  const tree =
    remarkPlugins.length > 0
      ? parseWithPlugins(file, remarkPlugins)
      : parseMarkdown(String(file), file.data.settings?.dialect)
  const frontMatter = readFrontMatter(tree, file)
  const root: Section = { type: 'section', depth: 0, title: [], children: [], notes: [] }
  const { breaks: asked, dialect } = frontMatter.settings
  const breaks = asked ?? (dialect ? dialects[dialect].breaks : false)
  const draft: Draft = {
    tree,
    file,
    footnotes: new Map(),
    omitted: [],
    breaks,
    frontMatterTitle: frontMatter.title,
    root,
    heading: [],
  }
  for (const { run } of passes) run(draft)
  const { heading, footnotes, omitted } = draft
  const { title: named, lang = languageOf(tree) } = frontMatter
  const title: PhrasingContent[] = named ? parseSupAndSub(named) : heading
  return {
    title,
    subtitle: isSameTitle(heading, title) ? [] : heading,
    frontMatter,
    lang,
    root: draft.root,
    footnotes,
    omitted,
  }
}

function isSameTitle(one: PhrasingContent[], other: PhrasingContent[]): boolean {
  const [text, otherText] = [one, other].map((children) => plainText({ type: 'paragraph', children }))
  return hasSameWords(text ?? '', otherText ?? '')
}

function refuseTooDeep(file: VFile): void {
  // Directives of MyST are fences, but their content is Markdown: unwrap them, so that what nests in them is seen.
  const found = findTooDeep(fencedDirectives(String(file)).text)
  if (!found) return
  const place = `${file.path}:${found.line}:${found.column}`
  throw new Failure(
    `${place} Cannot read ${found.what} nested more than ${maxNesting} deep: close some earlier, or put them into a code block`,
  )
}
