import type { SlidevPluginOptions } from '@slidev/types'

type MarkdownSetup = NonNullable<NonNullable<SlidevPluginOptions['markdown']>['markdownSetup']>

/** The Markdown renderer as Slidev hands it over. */
export type MarkdownExit = Parameters<MarkdownSetup>[0]

/** One of its render rules. */
export type RenderRule = NonNullable<MarkdownExit['renderer']['rules'][string]>

/** One of its tokens. */
export type Token = ReturnType<MarkdownExit['parse']>[number]

/** Makes a token. */
export type MakeToken = (type: string, tag: string, nesting: 1 | 0 | -1) => Token
