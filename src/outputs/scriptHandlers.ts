import { h } from 'hastscript'
import type { Handlers } from 'mdast-util-to-hast'

/** What HTML calls the scripts of mdast. */
export const scriptHandlers: Handlers = {
  superscript: (state, node) => h('sup', state.all(node)),
  subscript: (state, node) => h('sub', state.all(node)),
}
