import { chemistryToTex } from './chemistryToTex.ts'
import { type Macro, type Macros, readDefinition } from './readDefinition.ts'
import { isBlank, joinTokens, readArgument, readOptional, skipBlanks, type TexPart, tokensOf } from './texTokens.ts'

/**
 * Most commands to expand in one formula, and most tokens that it may grow to. Without limits, a command that stands for itself
 * would be expanded without end.
 */
const mostExpansions = 1000
const mostTokens = 20_000

/** A formula in which the author's commands are expanded. */
export interface Expanded {
  tokens: string[]
  /** The definitions that were removed from the formula, as written. */
  definitions: string[]
}

/**
 * Replace the author's commands in a formula with what they stand for, and chemistry with TeX. Remove definitions. Return
 * undefined if the expansion has no end.
 *
 * `\newcommand{\RR}{\mathbb{R}} x \in \RR` -> `x \in \mathbb{R}`
 */
export function expandMacros(source: readonly string[], macros: Macros): Expanded | undefined {
  const known = new Map(macros)
  const tokens: string[] = []
  const definitions: string[] = []
  let rest = source
  let at = 0
  for (let expansions = 0; at < rest.length; ) {
    const token = rest[at] ?? ''
    const definition = readDefinition(rest, at)
    if (definition) {
      definitions.push(joinTokens(rest.slice(at, definition.end)))
      for (const [name, macro] of definition.macros) known.set(name, macro)
      at = skipBlanks(rest, definition.end)
      continue
    }
    const use = expandCommand(rest, at, known.get(token))
    if (!use) {
      tokens.push(token)
      at += 1
      continue
    }
    expansions += 1
    rest = [...(needsBraces(tokens, use.tokens) ? ['{', ...use.tokens, '}'] : use.tokens), ...rest.slice(use.end)]
    at = 0
    if (expansions > mostExpansions || rest.length > mostTokens) return undefined
  }
  return { tokens, definitions }
}

/**
 * Expand the command at an index. Return the tokens that it stands for, with its arguments filled in, and the index after its
 * arguments. Return undefined if the token is no known command.
 */
function expandCommand(rest: readonly string[], at: number, macro: Macro | undefined): TexPart | undefined {
  const token = rest[at]
  if (macro) return fillArguments(rest, at + 1, macro)
  if (token !== '\\ce' && token !== '\\pu') return undefined
  const argument = readArgument(rest, at + 1)
  const tex = argument && chemistryToTex(joinTokens(argument.tokens), token === '\\ce' ? 'ce' : 'pu')
  return tex === undefined ? undefined : { tokens: tokensOf(tex), end: argument?.end ?? at + 1 }
}

/** Read the arguments of a command, and put them in place of `#1`, `#2` in the body of its macro. */
function fillArguments(
  rest: readonly string[],
  from: number,
  { parameters, optional, body }: Macro,
): TexPart | undefined {
  const values: string[][] = []
  let end = from
  for (let count = 0; count < parameters; count += 1) {
    const given = count === 0 && optional ? (readOptional(rest, end) ?? { tokens: optional, end }) : undefined
    const value = given ?? readArgument(rest, end)
    if (!value) return undefined
    values.push(value.tokens)
    end = value.end
  }
  const tokens: string[] = []
  for (let at = 0; at < body.length; at += 1) {
    const token = body[at] ?? ''
    const value = token === '#' ? values[Number(body[at + 1]) - 1] : undefined
    if (value) at += 1
    tokens.push(...(value ?? [token]))
  }
  return { tokens, end }
}

/**
 * Tell whether expanded tokens need braces around them. After `^` or `_` TeX takes a single token or a group, so the
 * `\mathbb{R}` for `\RR` in `x^\RR` needs them.
 */
function needsBraces(before: readonly string[], tokens: readonly string[]): boolean {
  const last = before.findLast((token) => !isBlank(token))
  return (last === '^' || last === '_') && tokens.length > 1 && /^\\[A-Za-z]/.test(tokens[0] ?? '')
}
