import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { type DialectName, dialectOf, dialects } from './dialects.ts'
import { syntaxes } from './syntax/index.ts'
import type { RewrittenText } from './syntax/syntax.ts'

/**
 * Parse Markdown with GFM, front matter and all `syntaxes`. `remark-cjk-friendly` reads emphasis in Chinese and Japanese,
 * which have no spaces around it: `**“词”**在` is strong here, but plain text in CommonMark.
 *
 * @param fallback the dialect of a text whose front matter names none
 */
export function parseMarkdown(text: string, fallback?: DialectName): Root {
  const source = rewriteSource(text, fallback)
  return parserOf(source).parse(source.text)
}

/** Rewrite a text by the rewrites of all syntaxes, in order. Each line keeps its number, so that nodes have the article's lines. */
export function rewriteSource(text: string, fallback?: DialectName): RewrittenText {
  const dialect = dialectOf(text) ?? (fallback && dialects[fallback])
  const source: RewrittenText = { text, asWritten: text, containerTags: new Map(), ...(dialect ? { dialect } : {}) }
  return syntaxes.reduce((source, { rewrite }) => rewrite?.(source) ?? source, source)
}

/** Create a processor that parses a rewritten text. */
export function parserOf(source: RewrittenText) {
  return unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(remarkGfm)
    .use(remarkCjkFriendly)
    .use(remarkSyntaxes, source)
}

function remarkSyntaxes(this: Processor, source: RewrittenText): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    ...syntaxes.flatMap(({ micromark }) => micromark?.(source) ?? []),
  ]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    ...syntaxes.flatMap(({ fromMarkdown }) => fromMarkdown?.(source) ?? []),
  ]
}
