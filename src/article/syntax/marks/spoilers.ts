import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Match words between bars. A formula, `||x - y||`, and code, `a || b`, are none. */
const spoiler = /(?<![|\p{L}\p{N}])\|\|(?=[^|\n]*\p{L}{3})([\p{L}\p{N}\p{M} ,;:'’"“”.!?…-]+?)\|\|(?![|\p{L}\p{N}])/gu

/** Show words that a reader of Discord would uncover with a click: `||He wins.||`. */
export function spoilers(tree: Root): void {
  visit(tree, 'text', (text) => {
    text.value = text.value.replace(spoiler, '$1')
  })
}
