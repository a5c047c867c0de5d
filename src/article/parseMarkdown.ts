import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { type Source, syntaxes } from './syntax/index.ts'

/**
 * Parse an article's Markdown with all that authors write into it. In Chinese and Japanese, where no space stands beside
 * emphasis, `**“词”**在` is strong as its author meant it.
 */
export function parseMarkdown(text: string): Root {
  const source = rewrite(text)
  return parserOf(source).parse(source.text)
}

/** Write what the parser cannot read as something that it can, line by line. */
export function rewrite(text: string): Source {
  const source: Source = { text, containerTags: new Map() }
  return syntaxes.reduce((source, { rewrite }) => rewrite?.(source) ?? source, source)
}

/** A processor that parses a text in our syntax, and takes further plugins. */
export function parserOf(source: Source) {
  return unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(remarkGfm)
    .use(remarkCjkFriendly)
    .use(remarkSyntaxes, source)
}

function remarkSyntaxes(this: Processor, source: Source): void {
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
