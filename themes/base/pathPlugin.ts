import { rendersSlide } from './groupBlocks.ts'
import { withBreaks } from './keepWords.ts'
import { withoutLayoutMark } from './layoutMark.ts'
import type { MarkdownExit } from './types.ts'

/** Keep Chinese and Japanese words whole in the steps of a path, whose columns are narrow. */
export function pathPlugin(md: MarkdownExit): void {
  md.core.ruler.push('set_path', (state) => {
    if (!rendersSlide(state.env)) return
    const tokens = withoutLayoutMark(state.tokens, 'path')
    if (!tokens) return
    state.tokens = tokens
    for (const [at, token] of tokens.entries())
      if (token.type === 'inline' && tokens[at - 2]?.type === 'list_item_open')
        token.children = (token.children ?? []).flatMap((child) => withBreaks(child, state.Token))
  })
}
