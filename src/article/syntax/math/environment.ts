import { readArgument, readOptional, skipBlanks } from './texTokens.ts'

/** An environment of TeX, `\begin{name} ... \end{name}`. Its argument and its body are split into tokens. */
export interface Environment {
  name: string
  /** Tokens of the argument after the name, as written: the `{2}` of `\begin{alignat}{2}`. Empty if the environment takes none. */
  argumentTokens: readonly string[]
  body: readonly string[]
}

/** Parse a formula that is nothing but one environment. Return undefined for any other formula. */
export function parseEnvironment(tokens: readonly string[]): Environment | undefined {
  const start = skipBlanks(tokens, 0)
  const opened = tokens[start] === '\\begin' ? readArgument(tokens, start + 1) : undefined
  if (!opened) return undefined
  const name = opened.tokens.join('')
  let depth = 1
  let at = opened.end
  for (; at < tokens.length && depth > 0; at += 1) {
    if (tokens[at] === '\\begin') depth += 1
    else if (tokens[at] === '\\end') depth -= 1
  }
  const closed = readArgument(tokens, at)
  if (!closed || skipBlanks(tokens, closed.end) < tokens.length) return undefined
  const argument = /^(?:x?alignat|IEEEeqnarray)\*?$/.test(name) ? readArgument(tokens, opened.end) : undefined
  const from = argument?.end ?? opened.end
  return { name, argumentTokens: tokens.slice(opened.end, from), body: tokens.slice(from, at - 1) }
}

/**
 * Split tokens into rows at each `\\` outside of braces and inner environments. `end` is the `\\` after the row, with a distance
 * that follows it: `\\[2ex]`.
 */
export function splitRows(tokens: readonly string[]): { tokens: string[]; end: string[] }[] {
  const rows: { tokens: string[]; end: string[] }[] = []
  let row: string[] = []
  let depth = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? ''
    if (token === '{' || token === '\\begin') depth += 1
    else if (token === '}' || token === '\\end') depth -= 1
    if (depth > 0 || (token !== '\\\\' && token !== '\\newline')) {
      row.push(token)
      continue
    }
    const star = tokens[at + 1] === '*' ? at + 2 : at + 1
    // A bracket is a distance only directly after `\\`.
    const space = tokens[star] === '[' ? readOptional(tokens, star) : undefined
    const end = space?.end ?? star
    rows.push({ tokens: row, end: [token, ...tokens.slice(star, end)] })
    row = []
    at = end - 1
  }
  return [...rows, { tokens: row, end: [] }]
}
