import { h } from 'hastscript'
import type { Handlers } from 'mdast-util-to-hast'

/** What HTML calls the scripts of mdast; what is left out is nothing in it. */
export const scriptHandlers: Handlers = {
  superscript: (state, node) => h('sup', state.all(node)),
  subscript: (state, node) => h('sub', state.all(node)),
  omitted: () => undefined,
}
