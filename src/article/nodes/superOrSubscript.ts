import type { Nodes, Parent, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

/** Superscript: the 6 in 10⁶. */
export interface Superscript extends Parent {
  type: 'superscript'
  children: PhrasingContent[]
}

/** Subscript: the 2 in H₂O. */
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

/** A superscript or a subscript. */
export type SubOrSuperscript = Superscript | Subscript

/** The types of the nodes that `<sup>` and `<sub>` become. */
export const nodeTypeOfTag = { sup: 'superscript', sub: 'subscript' } as const

/** How many characters and words a superscript or a subscript has at most. */
const mostCharacters = 20
const mostWords = 2

/**
 * Tell whether the content of `<sup>` or `<sub>` is a superscript or subscript. Some authors put whole lines or images in
 * these tags only to make them smaller.
 */
export function isSuperOrSubscript(children: readonly Nodes[]): boolean {
  const text = children
    .map((child) => toString(child, { includeHtml: false }))
    .join('')
    .trim()
  return text.length <= mostCharacters && text.split(/\s+/).length <= mostWords && !children.some(holdsImage)
}

function holdsImage(node: Nodes): boolean {
  if (node.type === 'html') return /^<img\b/i.test(node.value)
  return /^image/.test(node.type) || ('children' in node && node.children.some(holdsImage))
}

const characters: Record<SubOrSuperscript['type'], Record<string, string>> = {
  superscript: lookup('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'),
  subscript: lookup('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'),
}

function lookup(from: string, to: string): Record<string, string> {
  const signs = [...to]
  return Object.fromEntries([...from].map((character, at) => [character, signs[at] ?? character]))
}

/** Match superscripts that read well without being raised: the `th` of `5th`, the footnote mark `[1]`, the trade mark `®`. */
const baselineText = /^(?:st|nd|rd|th|er|re|e|ème|o|os|a|as|te|[[(].*[\])]|[®©™℠*†‡§]+)$/

/**
 * Write a superscript or subscript in plain text, so that `10<sup>6</sup>` is not read as 106. Use Unicode's raised or
 * lowered characters if there are any (`10⁶`), else TeX's `^` or `_` (`x_(ij)`).
 */
export function superOrSubscriptToText(type: SubOrSuperscript['type'], text: string): string {
  const inside = text.trim()
  if (!inside) return text
  if (type === 'superscript' && baselineText.test(inside)) return inside
  if (type === 'superscript' && /^(?:TM|SM)$/.test(inside)) return inside === 'TM' ? '™' : '℠'
  const spelled = [...inside].map((character) => characters[type][character])
  if (spelled.every((character) => character !== undefined)) return spelled.join('')
  const sign = type === 'superscript' ? '^' : '_'
  return [...inside].length === 1 ? `${sign}${inside}` : `${sign}(${inside})`
}

/** Parse `<sup>` and `<sub>` in text that is not Markdown, such as a title in front matter. */
export function parseSupAndSub(value: string): PhrasingContent[] {
  return value.split(/(<su[pb]>[^<>]*<\/su[pb]>)/).flatMap((piece): PhrasingContent[] => {
    const [, name, text = ''] = /^<(sup|sub)>([^<>]*)<\/\1>$/.exec(piece) ?? []
    const children: PhrasingContent[] = [{ type: 'text', value: name ? text : piece }]
    if (name) return [{ type: name === 'sup' ? nodeTypeOfTag.sup : nodeTypeOfTag.sub, children }]
    return piece ? children : []
  })
}
