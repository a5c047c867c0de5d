import type { SlidevPluginOptions } from '@slidev/types'

type MarkdownSetup = NonNullable<NonNullable<SlidevPluginOptions['markdown']>['markdownSetup']>

/** The Markdown renderer that Slidev passes to a theme. */
export type MarkdownExit = Parameters<MarkdownSetup>[0]

/** A render rule of the Markdown renderer. */
export type RenderRule = NonNullable<MarkdownExit['renderer']['rules'][string]>

/** A token of the Markdown renderer. */
export type Token = ReturnType<MarkdownExit['parse']>[number]

/** Creates a token of the Markdown renderer. `nesting` is 1 for an opening tag, -1 for a closing tag, else 0. */
export type MakeToken = (type: string, tag: string, nesting: 1 | 0 | -1) => Token
