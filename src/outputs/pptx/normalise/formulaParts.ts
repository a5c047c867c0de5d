import type { TextRun } from '../shapes.ts'
import { descendants, hasTag, type PageElement, type PageNode, textOf } from './pageElement.ts'

/** The text of a part of a formula, with its position (superscript, subscript or on the line). */
export type FormulaPart = Pick<TextRun, 'text' | 'script'> & { isBold: boolean }

/** Match an operator or relation that is written with spaces around it: `x = 4`. */
const between = /^[=≠<>≤≥≈∼≡→⟶⟵⟷←↔⇒⇔∈⊂⊆∪∩+−±×⋅∘]$/

/** The Unicode characters of double-struck letters. */
const doubleStruck: Record<string, string> = { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' }

/**
 * Read a formula from its MathML as text with superscripts and subscripts: `x_1^2 = 4`. Undefined if text cannot show it,
 * because it has a fraction, a root or an accent.
 */
export function formulaParts(formula: PageElement): FormulaPart[] | undefined {
  const shown = descendants(formula).find((one) => hasTag(one, 'semantics'))?.children[0]
  const parts: FormulaPart[] = []
  return shown && collect(shown, undefined, parts) && parts.length > 0 ? parts : undefined
}

/** Append the parts of a MathML node to `parts`, and return whether text can show all of the node. */
function collect(node: PageNode, script: FormulaPart['script'], parts: FormulaPart[]): boolean {
  if (node.type === 'text') return true
  const { children, attributes, tag } = node
  switch (tag) {
    case 'mrow':
    case 'mstyle':
    case 'mpadded':
      return children.every((child) => collect(child, script, parts))
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
      return addSymbol(textOf(node), attributes.mathvariant, script, parts)
    case 'mspace':
    case 'mphantom':
      return true
    case 'msup':
    case 'msub':
    case 'msubsup': {
      // Text cannot show a superscript or subscript inside another one.
      const [base, first, second] = children.filter(({ type }) => type === 'element')
      if (script || !base || !first) return false
      const scripts: FormulaPart['script'][] = tag === 'msup' ? ['super'] : ['sub', 'super']
      return (
        collect(base, undefined, parts) &&
        collect(first, /^′+$/.test(textOf(first)) ? undefined : scripts[0], parts) &&
        (!second || collect(second, scripts[1], parts))
      )
    }
    default:
      return false
  }
}

/** Append an identifier, a number or an operator to `parts`, and return whether text can show it. */
function addSymbol(
  text: string,
  variant: string | undefined,
  script: FormulaPart['script'],
  parts: FormulaPart[],
): boolean {
  const letters = variant === 'double-struck' ? doubleStruck[text] : text
  if (letters === undefined || !/^(?:normal|italic|bold|bold-italic|double-struck)?$/.test(variant ?? '')) return false
  // The invisible U+2061 stands between a function and its argument. Write spaces around the function: `n log n`.
  if (text.includes('\u2061')) setApart(parts)
  const written = letters.replace(/\u2061/g, ' ').replace(/[\u2062-\u2064]/g, '')
  // An operator at the start, after another operator or after a bracket is the sign of a number, without spaces: `(−1)`.
  const isBetween = !script && /[^\s([{,]$/.test(parts.at(-1)?.text ?? '') && between.test(written)
  const isBold = variant?.startsWith('bold') ?? false
  parts.push({ text: isBetween ? ` ${written} ` : written, script, isBold })
  return true
}

/** Put a space before the last function name if a letter, a digit or a bracket stands right before it: `nlog` -> `n log`. */
function setApart(parts: FormulaPart[]): void {
  const at = parts.findLastIndex(({ script }) => !script)
  const name = parts[at]
  if (name && /[\p{L}\p{N})\]]$/u.test(parts[at - 1]?.text ?? '')) parts[at] = { ...name, text: ` ${name.text}` }
}
