import { isBlank, readArgument, readOptional, skipBlanks } from './texTokens.ts'

/** The meaning of a TeX command that the author has defined. */
export interface Macro {
  /** The number of parameters. */
  parameters: number
  /** The default of the first argument. If it is there, the first argument is optional and stands in brackets. */
  optional?: string[]
  /** The tokens that the command stands for. In them, the two tokens `#` and `1` stand for the first argument. */
  body: string[]
}

/** The author's commands, by their names with the backslash. */
export type Macros = ReadonlyMap<string, Macro>

/** A definition of one or more commands in TeX. */
export interface Definition {
  /** The defined commands. Empty for `\require{mhchem}`. */
  macros: [name: string, macro: Macro][]
  /** The index of the first token after the definition. */
  end: number
}

/** Match a command that defines other commands. */
export const definers =
  /\\(?:newcommand|renewcommand|providecommand|[gex]?def|let|DeclareMathOperator|DeclarePairedDelimiter|require)(?![A-Za-z])/

/**
 * Read the definition that starts at an index: `\newcommand{\RR}{\mathbb{R}}`, `\def\f#1{f_{#1}}`, `\let\eps\varepsilon`,
 * `\DeclareMathOperator*{\argmax}{arg\,max}`. Return undefined if none starts there, or if it is more complex than these.
 */
export function readDefinition(tokens: readonly string[], at: number): Definition | undefined {
  let start = at
  while (/^\\(?:global|long)$/.test(tokens[start] ?? '')) start = skipBlanks(tokens, start + 1)
  const [, command = ''] = /^\\([A-Za-z]+)$/.exec(tokens[start] ?? '') ?? []
  switch (command) {
    case 'newcommand':
    case 'renewcommand':
    case 'providecommand':
      return readCommand(tokens, start + 1)
    case 'DeclareMathOperator':
      return readOperator(tokens, start + 1)
    case 'DeclarePairedDelimiter':
      return readDelimiters(tokens, start + 1)
    case 'def':
    case 'gdef':
    case 'edef':
    case 'xdef':
      return readDef(tokens, start + 1)
    case 'let':
      return readLet(tokens, start + 1)
    case 'require': {
      const name = tokens[skipBlanks(tokens, start + 1)] === '{' ? readArgument(tokens, start + 1) : undefined
      return name && { macros: [], end: name.end }
    }
    default:
      return undefined
  }
}

/** Read the name of the command that is defined. A star may stand before it: `{\RR}`, `*\RR`. */
function readName(tokens: readonly string[], at: number): { name: string; star: boolean; end: number } | undefined {
  let start = skipBlanks(tokens, at)
  const star = tokens[start] === '*'
  if (star) start += 1
  const part = readArgument(tokens, start)
  const [name, ...others] = part?.tokens.filter((token) => !isBlank(token)) ?? []
  return part && name && isCommand(name) && others.length === 0 ? { name, star, end: part.end } : undefined
}

function isCommand(token: string): boolean {
  return /^\\\S/.test(token) && token !== '\\\\'
}

function readCommand(tokens: readonly string[], at: number): Definition | undefined {
  const named = readName(tokens, at)
  const count = named && readOptional(tokens, named.end)
  const parameters = Number(count?.tokens.join('') ?? 0)
  const given = count && readOptional(tokens, count.end)
  const start = skipBlanks(tokens, (given ?? count ?? named)?.end ?? at)
  const body = tokens[start] === '[' ? undefined : readArgument(tokens, start)
  if (!named || !body || !(parameters >= 0 && parameters < 10)) return undefined
  const macro = { parameters, body: body.tokens, ...(given ? { optional: given.tokens } : {}) }
  return { macros: [[named.name, macro]], end: body.end }
}

function readOperator(tokens: readonly string[], at: number): Definition | undefined {
  const named = readName(tokens, at)
  const body = named && readArgument(tokens, named.end)
  if (!named || !body) return undefined
  const operator = ['\\operatorname', ...(named.star ? ['*'] : []), '{', ...body.tokens, '}']
  return { macros: [[named.name, { parameters: 0, body: operator }]], end: body.end }
}

/** Read `\DeclarePairedDelimiter{\abs}{\lvert}{\rvert}`. It defines `\abs{x}` as `x` between the two delimiters. */
function readDelimiters(tokens: readonly string[], at: number): Definition | undefined {
  const named = readName(tokens, at)
  const left = named && readArgument(tokens, named.end)
  const right = left && readArgument(tokens, left.end)
  if (!named || !left || !right) return undefined
  const body = ['\\left', ...left.tokens, ' ', '#', '1', ' ', '\\right', ...right.tokens]
  return { macros: [[named.name, { parameters: 1, body }]], end: right.end }
}

function readDef(tokens: readonly string[], at: number): Definition | undefined {
  const start = skipBlanks(tokens, at)
  const name = tokens[start]
  const open = tokens.indexOf('{', start + 1)
  if (!name || !isCommand(name) || open < 0) return undefined
  const parameters = /^(?:#\d)*$/.exec(
    tokens
      .slice(start + 1, open)
      .join('')
      .trim(),
  )?.[0]
  const body = readArgument(tokens, open)
  if (parameters === undefined || !body) return undefined
  return { macros: [[name, { parameters: parameters.length / 2, body: body.tokens }]], end: body.end }
}

function readLet(tokens: readonly string[], at: number): Definition | undefined {
  const start = skipBlanks(tokens, at)
  const name = tokens[start]
  let next = skipBlanks(tokens, start + 1)
  if (tokens[next] === '=') next = skipBlanks(tokens, next + 1)
  const meant = tokens[next]
  if (!name || !isCommand(name) || meant === undefined || /^[{}]$/.test(meant)) return undefined
  return { macros: [[name, { parameters: 0, body: [meant] }]], end: next + 1 }
}
