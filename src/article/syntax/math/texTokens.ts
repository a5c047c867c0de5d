/** Match a token of TeX: a command, a comment with the white space after it, other white space, or a single character. */
const token = /\\(?:[A-Za-z]+|[\s\S])|%[^\n]*(?:\n\s*)?|\s+|[\s\S]/gu

/** Split TeX into tokens: `\frac a{2}` -> `\frac`, ` `, `a`, `{`, `2`, `}`. */
export function tokensOf(tex: string): string[] {
  return tex.match(token) ?? []
}

/** Join tokens. Put a space where a letter would otherwise become a part of the command before it: `\alpha`, `x` -> `\alpha x`. */
export function joinTokens(tokens: readonly string[]): string {
  return tokens
    .map((token, at) => (/^[A-Za-z]/.test(token) && /^\\[A-Za-z]/.test(tokens[at - 1] ?? '') ? ` ${token}` : token))
    .join('')
}

/** A sequence of tokens in a formula, without the brackets around it. `end` is the index of the token after it. */
export interface TexPart {
  tokens: string[]
  end: number
}

/** Tell whether a token shows nothing: white space or a comment. */
export function isBlank(token: string | undefined): boolean {
  return token !== undefined && /^(?:\s|%)/.test(token)
}

/** Return the index of the first token from `at` on that is not blank. */
export function skipBlanks(tokens: readonly string[], at: number): number {
  let next = at
  while (isBlank(tokens[next])) next += 1
  return next
}

/** Read an argument of a command: the tokens between braces, or a single token. */
export function readArgument(tokens: readonly string[], at: number): TexPart | undefined {
  const start = skipBlanks(tokens, at)
  const first = tokens[start]
  if (first === undefined || first === '}') return undefined
  return first === '{' ? readBrackets(tokens, start, '}') : { tokens: [first], end: start + 1 }
}

/** Read an optional argument: `[2]`. */
export function readOptional(tokens: readonly string[], at: number): TexPart | undefined {
  const start = skipBlanks(tokens, at)
  return tokens[start] === '[' ? readBrackets(tokens, start, ']') : undefined
}

/** Read the tokens between the bracket at `start` and the one that closes it. Braces may nest between them. */
function readBrackets(tokens: readonly string[], start: number, close: ']' | '}'): TexPart | undefined {
  let depth = 0
  for (let at = start + 1; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (depth === 0 && token === close) return { tokens: tokens.slice(start + 1, at), end: at + 1 }
    if (token === '{') depth += 1
    else if (token === '}') depth -= 1
    if (depth < 0) return undefined
  }
  return undefined
}
