import { textWidth } from './textWidth.ts'
import type { Token } from './types.ts'

/** Amounts in a slide's body that CSS cannot count. */
export interface BodySize {
  /** Entries of the top-level lists. */
  items: number
  /** Rows of the entries when they are set in two columns. */
  half: number
  /** Rows of tables, below the header. */
  rows: number
}

/** Width to add for an entry or a label, in em: the part of its last line that stays empty. */
const entryCost = 10

/** Get the text of an inline token. */
export function plainTextOf(token: Token): string {
  const text = (token.children ?? []).map((child) => {
    if (child.type === 'softbreak' || /^<br\b/i.test(child.content)) return ' '
    return child.type === 'html_inline' && !/^<su[bp]>|^<\/su[bp]>/.test(child.content) ? '' : child.content
  })
  return text.join('').replace(/<(sup|sub)>([^<]*)<\/\1>/g, (_, name: string, inside: string) => spelled(name, inside))
}

/** Spell scripts as text: `m²`, `x_(ij)`. */
function spelled(name: string, inside: string): string {
  const [digits, sign] = name === 'sup' ? ['⁰¹²³⁴⁵⁶⁷⁸⁹', '^'] : ['₀₁₂₃₄₅₆₇₈₉', '_']
  if (/^\d+$/.test(inside)) return inside.replace(/\d/g, (digit) => digits?.[Number(digit)] ?? digit)
  return /^\p{L}{2}$/u.test(inside) ? inside : `${sign}(${inside})`
}

/** Estimate the width of all text in tokens, in em. */
export function widthInEm(tokens: Token[]): number {
  const text = tokens.reduce((sum, token) => sum + (token.type === 'inline' ? textWidth(plainTextOf(token)) : 0), 0)
  return text + entryCost * tokens.filter((token) => /^(list_item|heading)_open$/.test(token.type)).length
}

/** Count the content of a slide's body. */
export function measureBody(tokens: Token[]): BodySize {
  const items = tokens.filter((token) => token.type === 'list_item_open' && token.level === 1).length
  const rows = tokens.filter((token) => token.type === 'tr_open').length - 1
  return { items, half: Math.ceil(items / 2), rows: Math.max(0, rows) }
}
