import type { PhrasingContent } from 'mdast'
import type { InlineMath } from 'mdast-util-math'
import { type Atom, lineEnd } from './atom.ts'

/**
 * Split a formula into its rows, because a deck may divide a long formula between rows. Drop the environment around
 * them.
 *
 * `\begin{align*} a \\ b \end{align*}` -> `a`, `b`
 */
export function rowsOfFormula(tex: string): string[] {
  const [, body = tex] = /^\s*\\begin\{([a-z]+\*?)\}(?:\{\d+\})?([\s\S]*)\\end\{\1\}\s*$/.exec(tex)?.slice(1) ?? []
  return body.split(/\\\\(?:\[[^\]\n]*\])?|\\newline(?![a-zA-Z])/).filter((row) => row.trim() !== '')
}

/** Make the atoms of a formula in a paragraph: one for each row if it stands alone on its line, else only one. */
export function atomsOfFormula({ value, data }: InlineMath, isAlone: boolean): Atom[] {
  const displayed = data?.displayTex ?? value
  const rows = isAlone ? rowsOfFormula(displayed) : [displayed]
  return rows.map((text) => ({ text, ...(rows.length === 1 ? { others: [value] } : {}) }))
}

/** Tell whether `nodes[at]` is a formula between `$$` that has nothing else on its line of the paragraph. */
export function standsAlone(nodes: readonly PhrasingContent[], at: number): boolean {
  const [before, node, after] = [nodes[at - 1], nodes[at], nodes[at + 1]]
  const isEnd = (other: PhrasingContent | undefined, pattern: RegExp) =>
    other === undefined || other.type === 'break' || (other.type === 'text' && pattern.test(other.value))
  return (
    node?.type === 'inlineMath' && node.data?.isDisplay === true && isEnd(before, endsLine) && isEnd(after, startsLine)
  )
}

const endsLine = new RegExp(`${lineEnd}\\s*$`)
const startsLine = new RegExp(`^\\s*${lineEnd}`)
