import { h } from 'hastscript'
import type { Handlers } from 'mdast-util-to-hast'

/** Handlers that turn scripts into `<sup>` and `<sub>`, and what is left out into nothing. */
export const scriptHandlers: Handlers = {
  superscript: (state, node) => h('sup', state.all(node)),
  subscript: (state, node) => h('sub', state.all(node)),
  omitted: () => undefined,
}
