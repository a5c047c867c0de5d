import type { Root } from 'mdast'
import type { Math } from 'mdast-util-math'
import { visit } from 'unist-util-visit'
import { splitRows, wholeEnvironment } from './environment.ts'
import { joinTokens, tokensOf } from './texTokens.ts'

/** In em: the most height of a formula that stays whole, and of a part: about 7 and 6 rows without a fraction. */
const most = 14
const mostOfPart = 12

const tall = /\\(?:d?frac|sum|prod|int|lim|binom)(?![A-Za-z])/

/**
 * Split a formula of more rows than a slide has room for, such as a long derivation, into several of the same
 * environment: `\begin{align*} a &= b \\ ... \end{align*}`. One of a single row, or of no rows, stays as it is.
 */
export function splitFormulas(tree: Root): void {
  visit(tree, 'math', (math, index, parent) => {
    if (!parent || index === undefined) return
    const parts = partsOf(math.value)
    if (parts.length < 2) return
    const formulas = parts.map((value): Math => ({ ...math, value }))
    // cast: a formula may stand wherever a formula stood
    parent.children.splice(index, 1, ...(formulas as typeof parent.children))
    return index + formulas.length
  })
}

function partsOf(tex: string): string[] {
  const environment = wholeEnvironment(tokensOf(tex))
  if (!environment || !/^(?:align|alignat|gather|aligned|gathered|split)\*?$/.test(environment.name)) return []
  const { name, settings, body } = environment
  const rows = splitRows(body).map(({ tokens }) => joinTokens(tokens).trim())
  const height = rows.reduce((sum, row) => sum + heightOf(row), 0)
  if (rows.length < 2 || height <= most) return []
  const share = height / Math.ceil(height / mostOfPart)
  const parts: string[][] = []
  let above = 0
  for (const row of rows) {
    // A row belongs to the part that holds its middle.
    const at = Math.floor((above + heightOf(row) / 2) / share)
    parts[at] = [...(parts[at] ?? []), row]
    above += heightOf(row)
  }
  return parts.map((part) => `\\begin{${name}}${settings.join('')}\n${part.join(' \\\\\n')}\n\\end{${name}}`)
}

function heightOf(row: string): number {
  return tall.test(row) ? 2.9 : 1.8
}
