import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Extension } from 'micromark-util-types'
import { readAttributes } from './attributes/readAttributes.ts'
import { commentFromSyntax, commentSyntax } from './comments/commentSyntax.ts'
import { separateComments } from './comments/separateComments.ts'
import { containersToQuotes } from './containers/containersToQuotes.ts'
import { type ContainerTags, containerTagFromSyntax, containerTagSyntax } from './containers/containerTags.ts'
import { fencedDirectives } from './fences/fencedDirectives.ts'
import { readFences } from './fences/readFences.ts'
import { readRoles } from './fences/readRoles.ts'
import { fillHiddenElements } from './html/fillHiddenElements.ts'
import { markdownInHtml } from './html/markdownInHtml.ts'
import { rawCodeToHtml } from './html/rawCodeToHtml.ts'
import { unquotedTags } from './html/unquotedTags.ts'
import { imageAttributesFromSyntax } from './images/imageAttributes.ts'
import { findDisplayMath } from './math/findDisplayMath.ts'
import { mathmlToTex } from './math/mathmlToTex.ts'
import { mathFromSyntax, mathSyntax } from './math/mathSyntax.ts'
import { gridTables } from './pandoc/gridTables.ts'
import { readPandoc } from './pandoc/readPandoc.ts'
import { scriptFromSyntax, scriptSyntax } from './scripts/scriptSyntax.ts'
import { codeTags } from './templates/codeTags.ts'
import { figureTags } from './templates/figureTags.ts'
import { linkTags } from './templates/linkTags.ts'
import { templatedImages, templatedImagesFromSyntax } from './templates/templatedImages.ts'
import { templateTags } from './templates/templateTags.ts'

/** The text that will be parsed, and what rewriting it has found. */
export interface RewrittenText {
  text: string
  containerTags: ContainerTags
}

/** A syntax beyond CommonMark and GFM that is read before there is a tree. */
export interface Syntax {
  /** Its folder in src/article/syntax/. */
  name: string
  /** Rewrites lines of the text, each in its place, so that all keep their numbers. */
  rewrite?(source: RewrittenText): RewrittenText
  /** Reads the rewritten text. If two extensions read the same character, the later one is tried first. */
  micromark?(source: RewrittenText): Extension[]
  /** Makes nodes of what is read. */
  fromMarkdown?(source: RewrittenText): FromMarkdown[]
  /** Types of nodes that it adds to mdast, which are declared in src/article/nodes/. */
  nodes?: readonly string[]
}

/** All syntaxes that the parser knows. Those that are read from the tree are passes, see src/article/passes/. */
export const syntaxes: readonly Syntax[] = [
  {
    name: 'templates',
    rewrite: ({ text, containerTags }) => {
      const tags = new Map(containerTags)
      const rewritten = codeTags(text, (line, source) =>
        tags.set(line, { source, isInText: true, rule: 'template-tag' }),
      )
      return { text: figureTags(rewritten), containerTags: tags }
    },
    micromark: () => [templateTags(), templatedImages()],
    fromMarkdown: () => [templatedImagesFromSyntax(), { transforms: [linkTags] }],
    nodes: ['omitted'],
  },
  {
    name: 'fences',
    rewrite: ({ text, containerTags }) => {
      const rewritten = fencedDirectives(text)
      return { ...rewritten, containerTags: new Map([...containerTags, ...rewritten.containerTags]) }
    },
    fromMarkdown: ({ containerTags }) => [{ transforms: [(tree) => readFences(tree, containerTags), readRoles] }],
    nodes: ['omitted'],
  },
  {
    name: 'comments',
    rewrite: (source) => ({ ...source, text: separateComments(source.text) }),
    micromark: () => [commentSyntax()],
    fromMarkdown: () => [commentFromSyntax()],
    nodes: ['omitted'],
  },
  {
    name: 'math',
    rewrite: (source) => ({ ...source, text: mathmlToTex(source.text) }),
    micromark: ({ text }) => [mathSyntax(findDisplayMath(text))],
    fromMarkdown: () => [mathFromSyntax()],
    nodes: ['math', 'inlineMath'],
  },
  {
    name: 'scripts',
    micromark: () => [scriptSyntax()],
    fromMarkdown: () => [scriptFromSyntax()],
    nodes: ['superscript', 'subscript'],
  },
  {
    name: 'html',
    rewrite: (source) => ({ ...source, text: fillHiddenElements(source.text) }),
    micromark: ({ text }) => [markdownInHtml(text), unquotedTags()],
    fromMarkdown: () => [{ transforms: [rawCodeToHtml] }],
  },
  { name: 'images', fromMarkdown: () => [imageAttributesFromSyntax()], nodes: ['omitted'] },
  {
    name: 'pandoc',
    rewrite: (source) => ({ ...source, text: gridTables(source.text) }),
    fromMarkdown: () => [{ transforms: [readPandoc] }],
    nodes: ['omitted'],
  },
  { name: 'attributes', fromMarkdown: () => [{ transforms: [readAttributes] }], nodes: ['omitted', 'speakerNotes'] },
  {
    name: 'containers',
    rewrite: ({ text, containerTags }) => {
      const rewritten = containersToQuotes(text)
      return { ...rewritten, containerTags: new Map([...containerTags, ...rewritten.containerTags]) }
    },
    micromark: ({ containerTags }) => [containerTagSyntax(containerTags)],
    fromMarkdown: ({ containerTags }) => [containerTagFromSyntax(containerTags)],
    nodes: ['omitted', 'speakerNotes'],
  },
]
