import { isClearlyTex, looksLikeProse } from './isFormula.ts'
import { definers, type Macro, type Macros, readDefinition } from './readDefinition.ts'
import { tokensOf } from './texTokens.ts'

/** What an article says about its formulas, wherever it does. */
export interface TexFacts {
  /** The commands that are known on a line: those defined above it, and of other names those defined below it. */
  macrosAt(line: number): Macros
  /** Names of equations. */
  labels: ReadonlySet<string>
  /** Names that the article refers to. */
  references: ReadonlySet<string>
  /** The article writes formulas between `\(` and `\)`, so that one letter there is a formula as well. */
  hasParentheses: boolean
  /** Lines that define commands and say nothing else, outside of formulas: the first ones, with the last ones. */
  definitionLines: ReadonlyMap<number, number>
}

/** Most characters of a definition. */
const longest = 4000

const allDefiners = new RegExp(`(?:\\\\(?:global|long)\\s*)?${definers.source}`, 'g')

/** Read the definitions of commands, the names of equations and what refers to them. Code and comments have none. */
export function readTex(text: string): TexFacts {
  const bare = text.includes('\\') ? withoutCode(text) : ''
  const definitions = readDefinitions(bare)
  const macrosAt = (line: number): Macros => {
    const macros = new Map<string, Macro>()
    for (const { name, macro, line: at } of definitions) if (at <= line || !macros.has(name)) macros.set(name, macro)
    return macros
  }
  const names = (pattern: RegExp) => new Set(Array.from(bare.matchAll(pattern), ([, name = '']) => name.trim()))
  return {
    macrosAt,
    labels: names(/\\label\s*\{([^{}]+)\}/g),
    references: names(/\\(?:eq)?ref\s*\{([^{}]+)\}/g),
    hasParentheses: Array.from(bare.matchAll(/\\\(((?:(?!\\\)|\n\s*\n)[\s\S]){1,400})\\\)/g)).some(
      ([, inside = '']) => isClearlyTex(inside) && !looksLikeProse(inside),
    ),
    definitionLines: linesOf(bare, definitions),
  }
}

interface Found {
  name: string
  macro: Macro
  line: number
  from: number
  to: number
}

function readDefinitions(text: string): Found[] {
  const found: Found[] = []
  let end = 0
  let line = 1
  let counted = 0
  for (const { index } of text.matchAll(allDefiners)) {
    if (index < end) continue
    const tokens = tokensOf(text.slice(index, index + longest))
    const definition = readDefinition(tokens, 0)
    if (!definition) continue
    line += text.slice(counted, index).split('\n').length - 1
    counted = index
    end = index + tokens.slice(0, definition.end).join('').length
    for (const [name, macro] of definition.macros) found.push({ name, macro, line, from: index, to: end })
  }
  return found
}

/** As pandoc reads them: definitions on lines of their own, whose commands are used elsewhere. */
function linesOf(text: string, definitions: readonly Found[]): Map<number, number> {
  const lines = new Map<number, number>()
  for (const { name, line, from, to } of definitions) {
    const isAlone =
      /(?:^|\n)[ \t]{0,3}$/.test(text.slice(Math.max(0, from - 9), from)) &&
      /^[ \t]*(?:\n|$)/.test(text.slice(to, to + 80))
    const use = new RegExp(`${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![A-Za-z])`, 'g')
    const isUsed = Array.from(text.matchAll(use)).some(({ index }) => index < from || index >= to)
    if (isAlone && isUsed) lines.set(line, line + text.slice(from, to).split('\n').length - 1)
  }
  return lines
}

const code =
  /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})([^`\n]*)\n(?:[\s\S]*?\n)?(?:[ \t>]*\1[`~]*[ \t]*$|(?![\s\S]))|(?<![`$\\])(`+)(?!`)(?:(?!\n\s*\n)[\s\S])*?(?<!`)\3(?!`)|<!--[\s\S]*?-->|<(pre|code|script|style)\b[\s\S]*?<\/\4>/gim

/** Blank code and comments, but not formulas in a fence: ```` ```math ````. */
function withoutCode(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(code, (found: string, _, info: string | undefined) =>
      info?.trim() === 'math' ? found : found.replace(/[^\n]/g, ' '),
    )
}
