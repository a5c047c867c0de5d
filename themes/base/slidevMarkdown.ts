import { amountsPlugin } from './amountsPlugin.ts'
import { drawDiagrams } from './drawDiagrams.ts'
import { flowPlugin } from './flowPlugin.ts'
import { groupBlocks } from './groupBlocks.ts'
import { hardenMarkdown } from './hardenMarkdown.ts'
import { keepWords } from './keepWords.ts'
import { pathPlugin } from './pathPlugin.ts'
import { revealItems } from './revealItems.ts'
import { timelinePlugin } from './timelinePlugin.ts'
import type { MarkdownExit } from './types.ts'

/** Settings of Slidev's Markdown renderer for every deck of our themes. The order of the plugins matters. */
export const slidevMarkdown = {
  markdownOptions: { html: true, linkify: false, typographer: false },
  markdownSetup(md: MarkdownExit): void {
    hardenMarkdown(md)
    drawDiagrams(md)
    flowPlugin(md)
    timelinePlugin(md)
    pathPlugin(md)
    groupBlocks(md)
    keepWords(md)
    amountsPlugin(md)
    revealItems(md)
  },
}
