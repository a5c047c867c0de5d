import type { SlidevPluginOptions } from '@slidev/types'

type MarkdownSetup = NonNullable<NonNullable<SlidevPluginOptions['markdown']>['markdownSetup']>

/** The Markdown renderer that Slidev passes to a theme. */
export type MarkdownExit = Parameters<MarkdownSetup>[0]

/** A render rule of the Markdown renderer. */
export type RenderRule = NonNullable<MarkdownExit['renderer']['rules'][string]>

/** A token of the Markdown renderer. */
export type Token = ReturnType<MarkdownExit['parse']>[number]

/** Creates a token. */
export type MakeToken = (type: string, tag: string, nesting: 1 | 0 | -1) => Token
