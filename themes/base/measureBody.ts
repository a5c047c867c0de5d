import { emWidth } from './emWidth.ts'
import type { Token } from './types.ts'

/** The numbers of items and rows in a slide's body, because CSS cannot count them. */
export interface BodySize {
  /** The number of items in the top-level lists. */
  items: number
  /** The number of rows that these items take in two columns: half of `items`, rounded up. */
  half: number
  /** The number of table rows below the header. */
  rows: number
}

/** The width that is added for each item and label, in em, because part of its last line stays empty. */
const entryCost = 10

/** Return the text of an inline token, without markup. */
export function plainTextOf(token: Token): string {
  const text = (token.children ?? []).map((child) => {
    if (child.type === 'softbreak' || /^<br\b/i.test(child.content)) return ' '
    return child.type === 'html_inline' && !/^<su[bp]>|^<\/su[bp]>/.test(child.content) ? '' : child.content
  })
  return text
    .join('')
    .replace(/<(sup|sub)>([^<]*)<\/\1>/g, (_, name: string, inside: string) => superOrSubscriptToText(name, inside))
}

/** Write a superscript or subscript as text: `m<sup>2</sup>` -> `m²`, `x<sub>i+j</sub>` -> `x_(i+j)`. */
function superOrSubscriptToText(name: string, inside: string): string {
  const [digits, sign] = name === 'sup' ? ['⁰¹²³⁴⁵⁶⁷⁸⁹', '^'] : ['₀₁₂₃₄₅₆₇₈₉', '_']
  if (/^\d+$/.test(inside)) return inside.replace(/\d/g, (digit) => digits?.[Number(digit)] ?? digit)
  return /^\p{L}{2}$/u.test(inside) ? inside : `${sign}(${inside})`
}

/** Estimate the width of all text in tokens, in em. */
export function widthInEm(tokens: Token[]): number {
  const text = tokens.reduce((sum, token) => sum + (token.type === 'inline' ? emWidth(plainTextOf(token)) : 0), 0)
  return text + entryCost * tokens.filter((token) => /^(list_item|heading)_open$/.test(token.type)).length
}

/** Count the content of a slide's body. */
export function measureBody(tokens: Token[]): BodySize {
  const items = tokens.filter((token) => token.type === 'list_item_open' && token.level === 1).length
  const rows = tokens.filter((token) => token.type === 'tr_open').length - 1
  return { items, half: Math.ceil(items / 2), rows: Math.max(0, rows) }
}
