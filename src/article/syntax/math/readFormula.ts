import { expandMacros } from './expandMacros.ts'
import { isFormula } from './isFormula.ts'
import { type Equation, type EquationNumbers, numberEquation, toInline } from './numberEquation.ts'
import type { TexFacts } from './readTex.ts'
import { tokensOf } from './texTokens.ts'

/** A formula in TeX that KaTeX can draw without the rest of the article. */
export interface Formula extends Equation {
  /** The definitions of commands that were removed from the formula. If it contains nothing else, `tex` is empty. */
  definitions: string[]
}

/** Match a command that KaTeX does not draw as it is: chemistry, a label, a reference, a number, a definition, an environment. */
const specialCommand =
  /\\(?:ce|pu|label|(?:eq)?ref|nonumber|notag|tag|begin|global|long|newcommand|renewcommand|providecommand|[gex]?def|let|DeclareMathOperator|DeclarePairedDelimiter|require)(?![A-Za-z])/

/**
 * Expand the author's commands in a formula, and number it. Return undefined if the expansion has no end.
 *
 * @param line the formula's line in the article, which decides about the commands that it can use
 */
export function readFormula(
  source: string,
  line: number,
  tex: TexFacts,
  numbers: EquationNumbers,
): Formula | undefined {
  const macros = tex.macrosAt(line)
  if (macros.size === 0 && !specialCommand.test(source)) return { tex: source, labels: [], definitions: [] }
  const tokens = tokensOf(source)
  const expanded = expandMacros(tokens, macros)
  if (!expanded) return undefined
  const isSame = expanded.tokens.join('') === source
  const equation = numberEquation(expanded.tokens, numbers)
  return {
    ...equation,
    tex: isSame && equation.tex === source.trim() ? source : equation.tex,
    definitions: expanded.definitions,
  }
}

/** Match a reference to an equation, in a formula or in text: `\eqref{a}`. */
const reference = /\\(eq)?ref\s*\{([^{}]*)\}/g

/**
 * Replace references with the numbers of their equations: `\eqref{a}` -> `\text{(1)}`. A reference to an equation without a
 * number becomes `??`, as in LaTeX.
 */
export function resolveReferences(tex: string, numberOf: (label: string) => string | undefined): string {
  return tex.replace(reference, (_, eq: string | undefined, label: string) => {
    const number = numberOf(label.trim()) ?? '??'
    return `\\text{${eq ? `(${number})` : number}}`
  })
}

/** Tell whether a formula can be drawn, or shows nothing because it only defines commands. */
export function isValidFormula(
  source: string,
  { display, line, tex }: { display: boolean; line: number; tex: TexFacts },
): boolean {
  const isReferenced = (label: string) => tex.references.has(label)
  const formula = readFormula(source, line, tex, { next: () => '1', isReferenced })
  if (!formula) return false
  if (formula.tex.trim() === '') return formula.definitions.length > 0
  // A formula that refers to an unknown equation is not valid: it stays as written.
  const resolved = resolveReferences(formula.tex, () => '1')
  const isKnown = Array.from(formula.tex.matchAll(reference)).every(([, , label = '']) => tex.labels.has(label.trim()))
  return isKnown && isDrawable(resolved, { display })
}

/** Tell whether KaTeX can draw an equation. If it is not displayed, KaTeX must also be able to draw it within a sentence. */
export function isDrawable(tex: string, { display }: { display: boolean }): boolean {
  const inline = toInline(tex)
  if (!display && !isFormula(inline, { display: false })) return false
  return (!display && inline === tex) || isFormula(tex, { display: true })
}
