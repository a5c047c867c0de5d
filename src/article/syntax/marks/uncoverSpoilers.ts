import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Match words between double bars. Do not match a formula, `||x - y||`, or code, `a || b`. */
const spoiler = /(?<![|\p{L}\p{N}])\|\|(?=[^|\n]*\p{L}{3})([\p{L}\p{N}\p{M} ,;:'’"“”.!?…-]+?)\|\|(?![|\p{L}\p{N}])/gu

/** Match words between the marks that VuePress and Reddit write, `!!He wins.!!` and `>!He wins.!<`. Do not match `Wow!! No!!`. */
const marked = /(?<![!\p{L}\p{N}])!!(?=[^\s!])([^!\n]+?)(?<=\S)!!(?![!\p{L}\p{N}])|>!(?=\S)([^<>\n]+?)(?<=\S)!</gu

/**
 * Remove the bars around a spoiler, whose words a reader of Discord uncovers with a click: `||He wins.||`. Remove other marks
 * around spoilers too: `!!He wins.!!`, `>!He wins.!<`.
 */
export function uncoverSpoilers(tree: Root): void {
  visit(tree, 'text', (text) => {
    text.value = text.value.replace(spoiler, '$1').replace(marked, '$1$2')
  })
}
