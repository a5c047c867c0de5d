import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { mdxComments, mdxCommentsFromSyntax } from './syntax/comments/mdxComments.ts'
import { partComments } from './syntax/comments/partComments.ts'
import { percentComments, percentCommentsFromSyntax } from './syntax/comments/percentComments.ts'
import { containersToQuotes } from './syntax/containers/containersToQuotes.ts'
import { markdownInHtml } from './syntax/html/markdownInHtml.ts'
import { rawHtml } from './syntax/html/rawHtml.ts'
import { unquotedTags } from './syntax/html/unquotedTags.ts'
import { imageAttributesFromSyntax } from './syntax/images/imageAttributes.ts'
import { displayLines } from './syntax/math/findDisplayMath.ts'
import { mathmlToTex } from './syntax/math/mathmlToTex.ts'
import { mathFromSyntax, mathSyntax } from './syntax/math/mathSyntax.ts'
import { scriptFromSyntax, scriptSyntax } from './syntax/scripts/scriptSyntax.ts'
import { templatedImages, templatedImagesFromSyntax } from './syntax/templates/templatedImages.ts'
import { templateTags } from './syntax/templates/templateTags.ts'

/**
 * Parse an article's Markdown with all that authors write into it. In Chinese and Japanese, where no space stands beside
 * emphasis, `**“词”**在` is strong as its author meant it.
 */
export function parseMarkdown(text: string): Root {
  const markdown = containersToQuotes(mathmlToTex(partComments(text)))
  const tree = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(remarkGfm)
    .use(remarkCjkFriendly)
    .use(remarkOwnSyntax, markdown)
    .parse(markdown)
  rawHtml(tree)
  return tree
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
