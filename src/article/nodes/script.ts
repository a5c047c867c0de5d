import type { Nodes, Parent, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

/** What stands a little higher than the words around it, and smaller: the 6 of a million as a power of ten. */
export interface Superscript extends Parent {
  type: 'superscript'
  children: PhrasingContent[]
}

/** What stands a little lower: the 2 of water. */
export interface Subscript extends Parent {
  type: 'subscript'
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    superscript: Superscript
    subscript: Subscript
  }
  interface RootContentMap {
    superscript: Superscript
    subscript: Subscript
  }
}

export type Script = Superscript | Subscript

/** Their names in HTML. */
export const scripts = { sup: 'superscript', sub: 'subscript' } as const

/** Characters of the longest script in HTML, and words. */
const longest = 20
const mostWords = 2

/**
 * Tell whether what stands between tags of scripts is one. Some write whole lines in them, or pictures, for their smaller
 * type.
 */
export function isScript(children: readonly Nodes[]): boolean {
  const text = children
    .map((child) => toString(child, { includeHtml: false }))
    .join('')
    .trim()
  return text.length <= longest && text.split(/\s+/).length <= mostWords && !children.some(holdsImage)
}

function holdsImage(node: Nodes): boolean {
  if (node.type === 'html') return /^<img\b/i.test(node.value)
  return /^image/.test(node.type) || ('children' in node && node.children.some(holdsImage))
}

const characters: Record<Script['type'], Record<string, string>> = {
  superscript: lookup('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'),
  subscript: lookup('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'),
}

function lookup(from: string, to: string): Record<string, string> {
  const signs = [...to]
  return Object.fromEntries([...from].map((character, at) => [character, signs[at] ?? character]))
}

/** What says the same on the line: the ends of ordinals, marks of footnotes and of trades. */
const plain = /^(?:st|nd|rd|th|er|re|e|ème|o|os|a|as|te|[[(].*[\])]|[®©™℠*†‡§]+)$/

/**
 * Spell a script where no type is smaller, so that `10<sup>6</sup>` is not read as 106: in the characters that Unicode has
 * for it, as `10⁶`, else with its sign, as `x_(ij)`.
 */
export function spellScript(type: Script['type'], text: string): string {
  const inside = text.trim()
  if (!inside) return text
  if (type === 'superscript' && plain.test(inside)) return inside
  if (type === 'superscript' && /^(?:TM|SM)$/.test(inside)) return inside === 'TM' ? '™' : '℠'
  const spelled = [...inside].map((character) => characters[type][character])
  if (spelled.every((character) => character !== undefined)) return spelled.join('')
  const sign = type === 'superscript' ? '^' : '_'
  return [...inside].length === 1 ? `${sign}${inside}` : `${sign}(${inside})`
}

/** Read the scripts in a text that is no Markdown, such as a title in front matter. */
export function readScripts(value: string): PhrasingContent[] {
  return value.split(/(<su[pb]>[^<>]*<\/su[pb]>)/).flatMap((piece): PhrasingContent[] => {
    const [, name, text = ''] = /^<(sup|sub)>([^<>]*)<\/\1>$/.exec(piece) ?? []
    const children: PhrasingContent[] = [{ type: 'text', value: name ? text : piece }]
    if (name) return [{ type: name === 'sup' ? scripts.sup : scripts.sub, children }]
    return piece ? children : []
  })
}
