import type { PhrasingContent } from 'mdast'
import type { InlineMath } from 'mdast-util-math'
import { type Atom, lineEnd } from './atom.ts'

/**
 * Split a formula into its rows, because a deck may have a long formula in parts. Drop the environment around the rows.
 *
 * `\begin{align*} a \\ b \end{align*}` -> `a`, `b`
 */
export function rowsOfFormula(tex: string): string[] {
  const [, body = tex] = /^\s*\\begin\{([a-z]+\*?)\}(?:\{\d+\})?([\s\S]*)\\end\{\1\}\s*$/.exec(tex)?.slice(1) ?? []
  return body.split(/\\\\(?:\[[^\]\n]*\])?|\\newline(?![a-zA-Z])/).filter((row) => row.trim() !== '')
}

/** Make the atoms of a formula in a paragraph. One alone on its line becomes a block, which has its rows apart. */
export function atomsOfFormula({ value, data }: InlineMath, isAlone: boolean): Atom[] {
  const displayed = data?.displayed ?? value
  const rows = isAlone ? rowsOfFormula(displayed) : [displayed]
  return rows.map((text) => ({ text, ...(rows.length === 1 ? { others: [value] } : {}) }))
}

/** Tell whether a formula between `$$` has its line of the paragraph for itself. */
export function standsAlone(nodes: readonly PhrasingContent[], at: number): boolean {
  const [before, node, after] = [nodes[at - 1], nodes[at], nodes[at + 1]]
  const isEnd = (other: PhrasingContent | undefined, pattern: RegExp) =>
    other === undefined || other.type === 'break' || (other.type === 'text' && pattern.test(other.value))
  return (
    node?.type === 'inlineMath' && node.data?.double === true && isEnd(before, endsLine) && isEnd(after, startsLine)
  )
}

const endsLine = new RegExp(`${lineEnd}\\s*$`)
const startsLine = new RegExp(`^\\s*${lineEnd}`)
