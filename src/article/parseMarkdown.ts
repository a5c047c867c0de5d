import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { containersToQuotes } from './containersToQuotes.ts'
import { displayLines } from './displayLines.ts'
import { imageAttributesFromSyntax } from './imageAttributes.ts'
import { markdownInHtml } from './markdownInHtml.ts'
import { mathmlToTex } from './mathmlToTex.ts'
import { mathFromSyntax, mathSyntax } from './mathSyntax.ts'
import { mdxComments, mdxCommentsFromSyntax } from './mdxComments.ts'
import { partComments } from './partComments.ts'
import { percentComments, percentCommentsFromSyntax } from './percentComments.ts'
import { scriptFromSyntax, scriptSyntax } from './scriptSyntax.ts'
import { templatedImages, templatedImagesFromSyntax } from './templatedImages.ts'
import { templateTags } from './templateTags.ts'
import { unquotedTags } from './unquotedTags.ts'

/**
 * Parse an article's Markdown with all that authors write into it. In Chinese and Japanese, where no space stands beside
 * emphasis, `**“词”**在` is strong as its author meant it.
 */
export function parseMarkdown(text: string): Root {
  const markdown = containersToQuotes(mathmlToTex(partComments(text)))
  return unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(remarkGfm)
    .use(remarkCjkFriendly)
    .use(remarkOwnSyntax, markdown)
    .parse(markdown)
}

function remarkOwnSyntax(this: Processor, markdown: string): void {
  const data = this.data()
  const syntax = [
    mathSyntax(displayLines(markdown)),
    mdxComments(),
    percentComments(),
    scriptSyntax(),
    templateTags(),
    templatedImages(),
    markdownInHtml(markdown),
    unquotedTags(),
  ]
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...syntax]
  const own = [
    mathFromSyntax(),
    mdxCommentsFromSyntax(),
    percentCommentsFromSyntax(),
    scriptFromSyntax(),
    templatedImagesFromSyntax(),
    imageAttributesFromSyntax(),
  ]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...own]
}
