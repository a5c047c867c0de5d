import type { Syntax } from '../syntax.ts'
import { transformsIf } from '../transformsIf.ts'
import { commentHidden } from './commentHidden.ts'
import { fillBlankLinesOfStyles } from './fillBlankLinesOfStyles.ts'
import { inlineDrawings } from './inlineDrawings.ts'
import { markdownInHtml } from './markdownInHtml.ts'
import { markdownInSummaries } from './markdownInSummaries.ts'
import { rawCodeToHtml } from './rawCodeToHtml.ts'
import { unquotedTags } from './unquotedTags.ts'

/**
 * Read Markdown in HTML, and HTML that is marked as raw: `` `<b>`{=html} ``. Turn elements that a browser
 * hides (`display: none`) into comments, and keep each `<style>` and `<script>` in one block.
 */
export const html: Syntax = {
  name: 'html',
  rewrite: (source) => ({ ...source, text: markdownInSummaries(fillBlankLinesOfStyles(commentHidden(source.text))) }),
  micromark: ({ text }) => [markdownInHtml(text), unquotedTags()],
  fromMarkdown: ({ text }) => [
    ...transformsIf(/\{(?:=|raw\})/, text, rawCodeToHtml),
    ...transformsIf(/<svg\b/i, text, inlineDrawings),
  ],
  nodes: ['omitted'],
}
