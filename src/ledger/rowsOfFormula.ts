/**
 * Split a formula into its rows, because a deck may have a long formula in parts. Drop the environment around the rows.
 *
 * `\begin{align*} a \\ b \end{align*}` -> `a`, `b`
 */
export function rowsOfFormula(tex: string): string[] {
  const [, body = tex] = /^\s*\\begin\{([a-z]+\*?)\}(?:\{\d+\})?([\s\S]*)\\end\{\1\}\s*$/.exec(tex)?.slice(1) ?? []
  return body.split(/\\\\(?:\[[^\]\n]*\])?|\\newline(?![a-zA-Z])/).filter((row) => row.trim() !== '')
}
