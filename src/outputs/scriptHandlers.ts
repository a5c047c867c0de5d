import { h } from 'hastscript'
import type { Handlers } from 'mdast-util-to-hast'

/** Handlers of mdast-util-to-hast: superscripts become `<sup>`, subscripts `<sub>`, and `omitted` nodes nothing. */
export const scriptHandlers: Handlers = {
  superscript: (state, node) => h('sup', state.all(node)),
  subscript: (state, node) => h('sub', state.all(node)),
  omitted: () => undefined,
}
