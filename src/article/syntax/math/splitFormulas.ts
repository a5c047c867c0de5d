import type { Root } from 'mdast'
import type { Math } from 'mdast-util-math'
import { visit } from 'unist-util-visit'
import { parseEnvironment, splitRows } from './environment.ts'
import { joinTokens, tokensOf } from './texTokens.ts'

/** The greatest height of a formula that stays whole, in em: about 7 rows without a fraction. */
const tallestFormula = 14
/** The greatest height of each part of a formula that is split, in em: about 6 rows. */
const tallestPart = 12

const tallCommand = /\\(?:d?frac|sum|prod|int|lim|binom)(?![A-Za-z])/

/**
 * Split a formula that has too many rows for a slide, such as a long derivation, into several formulas in the same environment:
 * `\begin{align*} a &= b \\ ... \end{align*}`. A formula with a single row stays as it is.
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
  const environment = parseEnvironment(tokensOf(tex))
  if (!environment || !/^(?:align|alignat|gather|aligned|gathered|split)\*?$/.test(environment.name)) return []
  const { name, argumentTokens, body } = environment
  const rows = splitRows(body).map(({ tokens }) => joinTokens(tokens).trim())
  const height = rows.reduce((sum, row) => sum + heightOf(row), 0)
  if (rows.length < 2 || height <= tallestFormula) return []
  const share = height / Math.ceil(height / tallestPart)
  const parts: string[][] = []
  let above = 0
  for (const row of rows) {
    // A row belongs to the part that holds its middle.
    const at = Math.floor((above + heightOf(row) / 2) / share)
    parts[at] = [...(parts[at] ?? []), row]
    above += heightOf(row)
  }
  return parts.map((part) => `\\begin{${name}}${argumentTokens.join('')}\n${part.join(' \\\\\n')}\n\\end{${name}}`)
}

/** Estimate the height of a row, in em. */
function heightOf(row: string): number {
  return tallCommand.test(row) ? 2.9 : 1.8
}
