import { isClearlyTex, looksLikeProse } from './isFormula.ts'
import { definers, type Macro, type Macros, readDefinition } from './readDefinition.ts'
import { tokensOf } from './texTokens.ts'

/** Facts about all formulas of an article: commands that it defines, labels, references. */
export interface TexFacts {
  /**
   * Returns the commands that a formula on a line can use. If a command is defined above and below the line, the definition
   * above counts.
   */
  macrosAt(line: number): Macros
  /** The labels (names) that equations have: `\label{a}`. */
  labels: ReadonlySet<string>
  /** The labels to which the article refers: `\ref{a}`. */
  references: ReadonlySet<string>
  /** Whether the article writes formulas between `\(` and `\)`. If so, a single letter between them is a formula too. */
  hasParentheses: boolean
  /**
   * Maps the number of a definition's first line to the number of its last line, both from 1. Only definitions on lines of their
   * own, outside of formulas, are in it.
   */
  definitionLines: ReadonlyMap<number, number>
}

/** Most characters of a definition. */
const maxLength = 4000

const allDefiners = new RegExp(`(?:\\\\(?:global|long)\\s*)?${definers.source}`, 'g')

/**
 * Read the definitions of commands, the labels of equations and the references to equations in an article. Ignore code and
 * comments.
 */
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
    definitionLines: linesOfDefinitions(bare, definitions),
  }
}

/** A command that the article defines, with the line (from 1) and the offsets of its definition. */
interface Found {
  name: string
  macro: Macro
  line: number
  /** The offset at which the definition starts. */
  from: number
  /** The offset after the definition. */
  to: number
}

function readDefinitions(text: string): Found[] {
  const found: Found[] = []
  let end = 0
  let line = 1
  let counted = 0
  for (const { index } of text.matchAll(allDefiners)) {
    if (index < end) continue
    const tokens = tokensOf(text.slice(index, index + maxLength))
    const definition = readDefinition(tokens, 0)
    if (!definition) continue
    line += text.slice(counted, index).split('\n').length - 1
    counted = index
    end = index + tokens.slice(0, definition.end).join('').length
    for (const [name, macro] of definition.macros) found.push({ name, macro, line, from: index, to: end })
  }
  return found
}

/**
 * Find the definitions that Pandoc reads as formulas: they stand on lines of their own, and the article uses their command
 * elsewhere. Map the number of their first line to that of their last line.
 */
function linesOfDefinitions(text: string, definitions: readonly Found[]): Map<number, number> {
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

/** Replace code and comments with spaces, except for formulas in a fence: ```` ```math ````. */
function withoutCode(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(code, (found: string, _, info: string | undefined) =>
      info?.trim() === 'math' ? found : found.replace(/[^\n]/g, ' '),
    )
}
