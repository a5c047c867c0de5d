import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Match words between double bars. Do not match a formula, `||x - y||`, or code, `a || b`. */
const spoiler = /(?<![|\p{L}\p{N}])\|\|(?=[^|\n]*\p{L}{3})([\p{L}\p{N}\p{M} ,;:'’"“”.!?…-]+?)\|\|(?![|\p{L}\p{N}])/gu

/** Remove the bars around a spoiler, whose words a reader of Discord uncovers with a click: `||He wins.||`. */
export function spoilers(tree: Root): void {
  visit(tree, 'text', (text) => {
    text.value = text.value.replace(spoiler, '$1')
  })
}
