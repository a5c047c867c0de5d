import { expandMacros } from './expandMacros.ts'
import { isFormula } from './isFormula.ts'
import { type Equation, type EquationNumbers, numberEquation, toInline } from './numberEquation.ts'
import type { TexFacts } from './readTex.ts'
import { tokensOf } from './texTokens.ts'

/** A formula in TeX that KaTeX draws without knowing the rest of the article. */
export interface Formula extends Equation {
  /** Definitions of commands that stood in it. Where it has nothing else, `tex` is empty. */
  definitions: string[]
}

/** What needs more than KaTeX: chemistry, names, numbers, definitions, environments. */
const special =
  /\\(?:ce|pu|label|(?:eq)?ref|nonumber|notag|tag|begin|global|long|newcommand|renewcommand|providecommand|[gex]?def|let|DeclareMathOperator|DeclarePairedDelimiter|require)(?![A-Za-z])/

/** Read a formula of an article; undefined if its commands have no end. */
export function readFormula(
  source: string,
  line: number,
  tex: TexFacts,
  numbers: EquationNumbers,
): Formula | undefined {
  const macros = tex.macrosAt(line)
  if (macros.size === 0 && !special.test(source)) return { tex: source, labels: [], definitions: [] }
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

/** A reference to an equation, in a formula or in the text. */
const reference = /\\(eq)?ref\s*\{([^{}]*)\}/g

/** Replace references by numbers: `\eqref{a}` -> `\text{(1)}`. LaTeX writes `??` for what has no number. */
export function resolveReferences(tex: string, numberOf: (label: string) => string | undefined): string {
  return tex.replace(reference, (_, eq: string | undefined, label: string) => {
    const number = numberOf(label.trim()) ?? '??'
    return `\\text{${eq ? `(${number})` : number}}`
  })
}

/** Tell whether a formula can be drawn, or defines commands and shows nothing. */
export function isValidFormula(
  source: string,
  { display, line, tex }: { display: boolean; line: number; tex: TexFacts },
): boolean {
  const isReferenced = (label: string) => tex.references.has(label)
  const formula = readFormula(source, line, tex, { next: () => '1', isReferenced })
  if (!formula) return false
  if (formula.tex.trim() === '') return formula.definitions.length > 0
  // What refers to no equation is left as it is written.
  const resolved = resolveReferences(formula.tex, () => '1')
  const isKnown = Array.from(formula.tex.matchAll(reference)).every(([, , label = '']) => tex.labels.has(label.trim()))
  return isKnown && isDrawable(resolved, { display })
}

/** Tell whether KaTeX draws an equation, in a sentence without its number as well. */
export function isDrawable(tex: string, { display }: { display: boolean }): boolean {
  const inline = toInline(tex)
  if (!display && !isFormula(inline, { display: false })) return false
  return (!display && inline === tex) || isFormula(tex, { display: true })
}
