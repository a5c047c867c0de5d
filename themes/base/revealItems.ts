import { rendersSlide } from './groupBlocks.ts'
import { isLink } from './keepWords.ts'
import type { MarkdownExit } from './types.ts'

/**
 * Show the items of a slide's lists one by one at each click, if the deck's headmatter says `reveal: true`. Otherwise,
 * and in PDFs, all items are shown at once.
 */
export function revealItems(md: MarkdownExit): void {
  md.core.ruler.push('reveal_items', (state) => {
    if (!rendersSlide(state.env)) return
    let depth = 0
    for (const [at, token] of state.tokens.entries()) {
      if (/^(?:bullet|ordered)_list_/.test(token.type)) depth += token.nesting
      if (token.type !== 'list_item_open' || depth > 1) continue
      // Show an item that is only a link without a click, as in an agenda.
      const words = state.tokens.slice(at).find(({ type }) => type === 'inline')
      if (!isLink(words?.children ?? [])) token.attrSet('v-click', '$slidev.configs.reveal === true')
    }
  })
}
